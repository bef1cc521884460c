import { app, ipcMain, shell, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import { isOperationName, type Reply } from '../contract/index.js';
import type { Core } from '../core/create-core.js';
import { followRows } from '../core/follow-rows.js';
import { refusal } from '../server/http-reply.js';
import { channels, type HostInfo } from './ipc-channels.js';
import { isOwnUrl } from './navigation-guard.js';

const envelopeSchema = z.object({
  operation: z.string().max(100),
  input: z.unknown(),
  commandId: z.string().min(1).max(64).optional(),
});
const telephoneUrl = /^(?:tel|sip|sips):[+0-9A-Za-z*#,;=.@-]{2,80}$/u;

/** Only the top frame of the program's own page may ask. */
function isOwnFrame(event: IpcMainInvokeEvent | IpcMainEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isOwnUrl(frame.url);
}

/** Sessions and event streams of the windows; a window's session lives as long as its process. */
class Seats {
  private readonly tokens = new Map<number, string>();
  private readonly streams = new Map<number, () => void>();

  constructor(private readonly core: Core) {}

  token(contents: WebContents): string | undefined {
    return this.tokens.get(contents.id);
  }

  keepSession(contents: WebContents, operation: string, reply: Reply<unknown>): void {
    if (!reply.ok) return;
    if (operation === 'access.signOut') this.tokens.delete(contents.id);
    if (operation === 'access.signIn' || operation === 'access.setUp') {
      this.tokens.set(contents.id, (reply.result as { token: string }).token);
    }
  }

  /** Sends rows after `after` to a window whose session holds. */
  async subscribe(contents: WebContents, after: number): Promise<void> {
    this.unsubscribe(contents);
    const token = this.token(contents);
    if (token === undefined || (await this.core.session(token)) === undefined) return;
    const stop = followRows(this.core, after, (row) => {
      if (!contents.isDestroyed()) contents.send(channels.event, row);
    });
    this.streams.set(contents.id, stop);
  }

  unsubscribe(contents: WebContents): void {
    this.streams.get(contents.id)?.();
    this.streams.delete(contents.id);
  }
}

async function handleRequest(
  core: Core,
  seats: Seats,
  event: IpcMainInvokeEvent,
  raw: unknown,
): Promise<Reply<unknown>> {
  if (!isOwnFrame(event)) return refusal('request.origin_refused', 'this frame may not ask');
  const parsed = envelopeSchema.safeParse(raw);
  if (!parsed.success) return refusal('request.invalid', 'the request is not an envelope');
  const { operation, input, commandId } = parsed.data;
  if (!isOperationName(operation)) return refusal('request.unknown_operation', 'there is no such operation');
  const reply = await core.dispatch(
    { token: seats.token(event.sender), seat: 'desktop' },
    { operation, input, ...(commandId === undefined ? {} : { commandId }) },
  );
  seats.keepSession(event.sender, operation, reply);
  return reply;
}

/** Connects the windows with the application: one channel for requests, one for events. */
export function connectWindows(core: Core, hostInfo: HostInfo): void {
  const seats = new Seats(core);
  ipcMain.handle(channels.request, (event, raw: unknown) => handleRequest(core, seats, event, raw));
  ipcMain.on(channels.subscribe, (event, after: unknown) => {
    if (!isOwnFrame(event) || typeof after !== 'number' || !Number.isSafeInteger(after) || after < 0) return;
    void seats.subscribe(event.sender, after);
  });
  ipcMain.on(channels.unsubscribe, (event) => {
    if (isOwnFrame(event)) seats.unsubscribe(event.sender);
  });
  ipcMain.handle(channels.openExternal, async (event, url: unknown) => {
    if (!isOwnFrame(event) || typeof url !== 'string' || !telephoneUrl.test(url)) return false;
    // NOTE: openExternal resolves even when nothing handles the scheme, so the handler is asked for first.
    if (app.getApplicationNameForProtocol(url) === '') return false;
    await shell.openExternal(url);
    return true;
  });
  ipcMain.on(channels.hostInfo, (event) => {
    event.returnValue = isOwnFrame(event) ? hostInfo : undefined;
  });
}
