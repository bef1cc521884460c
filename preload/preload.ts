import { contextBridge, ipcRenderer } from 'electron';

// NOTE: a sandboxed preload is one file; the channel names repeat those of main/ipc-channels.ts.
const channels = {
  request: 'liandong:request',
  subscribe: 'liandong:subscribe',
  unsubscribe: 'liandong:unsubscribe',
  event: 'liandong:event',
  openExternal: 'liandong:open-external',
  hostInfo: 'liandong:host-info',
} as const;

type Listener = (row: unknown) => void;

const listeners = new Set<Listener>();

ipcRenderer.on(channels.event, (_event, row: unknown) => {
  for (const listener of listeners) listener(row);
});

contextBridge.exposeInMainWorld('liandong', {
  /** Sends one operation; answers its reply. */
  request: (envelope: unknown): Promise<unknown> => ipcRenderer.invoke(channels.request, envelope),
  /** Journal rows after `afterSeq`, missed ones first. Answers the end of the subscription. */
  onEvent(listener: Listener, afterSeq: number): () => void {
    listeners.add(listener);
    ipcRenderer.send(channels.subscribe, afterSeq);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) ipcRenderer.send(channels.unsubscribe);
    };
  },
  /** Hands a `tel:` or `sip:` link to the operating system; false when nothing handles it. */
  openExternal: (url: string): Promise<boolean> => ipcRenderer.invoke(channels.openExternal, url) as Promise<boolean>,
  hostInfo: ipcRenderer.sendSync(channels.hostInfo) as unknown,
});
