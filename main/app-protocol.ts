import { protocol } from 'electron';
import { serveStatic } from '../server/static-files.js';

/** Origin of the program's own pages. */
export const appOrigin = 'app://station';

/** Must run before the app is ready: makes `app://` a secure origin of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

function failurePage(sentence: string): Response {
  const text = sentence.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>联动台</title></head><body><main role="alert"><h1>联动台 · Liandong Desk</h1><p>${text}</p></main></body></html>`;
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" },
  });
}

/** Serves the built renderer below `app://station/`; `failure` answers the sentence of a failed start. */
export function serveApp(rendererDir: string, failure: () => string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'station' || request.method !== 'GET') return new Response('not found', { status: 404 });
    if (url.pathname === '/failure') return failurePage(failure());
    const reply = await serveStatic(rendererDir, url.pathname);
    const body = typeof reply.body === 'string' ? reply.body : new Uint8Array(reply.body);
    return new Response(body, { status: reply.status, headers: reply.headers });
  });
}
