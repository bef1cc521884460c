/** Names of the IPC channels; the preload script uses the same. */
export const channels = {
  request: 'liandong:request',
  subscribe: 'liandong:subscribe',
  unsubscribe: 'liandong:unsubscribe',
  event: 'liandong:event',
  openExternal: 'liandong:open-external',
  hostInfo: 'liandong:host-info',
} as const;

/** What the host tells the page about itself. */
export interface HostInfo {
  readonly kind: 'desktop';
  readonly platform: string;
  readonly version: string;
  /** `tel` when the operating system has a handler for telephone links. */
  readonly capabilities: readonly string[];
}
