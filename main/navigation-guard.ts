import { app, session } from 'electron';
import { appOrigin } from './app-protocol.js';

/** Whether a URL belongs to the program. */
export function isOwnUrl(url: string): boolean {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}` === appOrigin;
  } catch {
    return false;
  }
}

const allowedPermissions: ReadonlySet<string> = new Set([
  'media',
  'notifications',
  'clipboard-sanitized-write',
  'fullscreen',
]);

/** No window opens, no page leaves `app://`, no permission is given that the program does not need. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    const keepInside = (event: { preventDefault(): void }, url: string): void => {
      if (!isOwnUrl(url)) event.preventDefault();
    };
    contents.on('will-navigate', keepInside);
    contents.on('will-redirect', keepInside);
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
  });
  session.defaultSession.setPermissionRequestHandler((contents, permission, decide) => {
    decide(isOwnUrl(contents.getURL()) && allowedPermissions.has(permission));
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => {
    return isOwnUrl(`${origin}/`.replace(/\/+$/u, '/')) && allowedPermissions.has(permission);
  });
}
