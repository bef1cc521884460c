import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { contentSecurityPolicy, newNonce, withNonce } from './content-security.js';

/** A file of the renderer as a host sends it. */
export interface StaticReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};
const security = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

function notFound(): StaticReply {
  return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', ...security }, body: 'not found' };
}

async function indexPage(root: string): Promise<StaticReply> {
  const nonce = newNonce();
  const html = withNonce(await readFile(join(root, 'index.html'), 'utf8'), nonce);
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
      ...security,
    },
    body: html,
  };
}

function decoded(path: string): string | undefined {
  try {
    const name = decodeURIComponent(path);
    return name.includes('\0') ? undefined : name;
  } catch {
    return undefined;
  }
}

/** The file of a URL path below the renderer's folder; nothing outside it can be reached. */
export async function serveStatic(root: string, urlPath: string): Promise<StaticReply> {
  const path = decoded(urlPath);
  if (path === undefined) return notFound();
  if (path === '/' || path === '/index.html') return indexPage(root);
  const file = normalize(join(root, path));
  if (!file.startsWith(root + sep)) return notFound();
  try {
    const body = await readFile(file);
    const type = types[extname(file)] ?? 'application/octet-stream';
    // Built files carry a hash of their content in the name.
    const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return { status: 200, headers: { 'content-type': type, 'cache-control': cache, ...security }, body };
  } catch {
    return notFound();
  }
}
