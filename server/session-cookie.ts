import type { IncomingMessage } from 'node:http';

const cookieName = 'liandong';
const maxAgeSeconds = 16 * 3_600;

/** Token of a request: `Authorization: Bearer`, else the browser's cookie. */
export function tokenOf(request: IncomingMessage): string | undefined {
  const bearer = /^Bearer (.+)$/u.exec(request.headers.authorization ?? '');
  if (bearer?.[1] !== undefined) return bearer[1];
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === cookieName && value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** Keeps the session in the browser, out of reach of scripts and of other sites. */
export function sessionCookie(token: string): string {
  return `${cookieName}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}`;
}

/** Forgets the session. */
export function endedCookie(): string {
  return `${cookieName}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
}
