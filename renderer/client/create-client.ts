import { createIpcTransport, type DesktopBridge } from './ipc-transport.js';
import { StationClient } from './station-client.js';
import { createWebTransport } from './web-transport.js';

declare global {
  interface Window {
    readonly liandong?: DesktopBridge;
  }
}

/** Picks the way to the station once: the desktop bridge where there is one, else HTTP. */
export function createClient(): StationClient {
  const transport = window.liandong ? createIpcTransport(window.liandong) : createWebTransport();
  return new StationClient(transport);
}
