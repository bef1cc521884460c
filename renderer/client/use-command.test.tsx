import { act, renderHook } from '@testing-library/react';
import { EMPTY } from 'rxjs';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { Reply, RequestEnvelope } from '../../contract/wire/envelope.js';
import { ClientContext } from './ClientContext.js';
import { unreachable } from './replies.js';
import { StationClient } from './station-client.js';
import type { Transport } from './transport.js';
import { useCommand } from './use-command.js';

function seat(replies: readonly Reply<unknown>[]) {
  const sent: RequestEnvelope[] = [];
  const transport: Transport = {
    host: { kind: 'web', platform: 'test', capabilities: [] },
    connection$: EMPTY,
    request: (envelope) => {
      sent.push(envelope);
      return Promise.resolve(replies[sent.length - 1] ?? unreachable);
    },
    follow: () => ({ close: () => undefined }),
    openExternal: () => Promise.resolve(true),
  };
  const client = new StationClient(transport);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ClientContext value={client}>{children}</ClientContext>
  );
  const { result } = renderHook(() => useCommand('incidents.note'), { wrapper });
  const run = (text: string) => act(() => result.current.run({ incidentId: 'i', text }));
  return { sent, run, command: () => result.current, client };
}

const done: Reply<unknown> = { ok: true, result: { seq: 1 } };

describe('useCommand', () => {
  it('repeats an unanswered command under the same id, so that it runs once', async () => {
    const { sent, run } = seat([unreachable, done]);
    await run('明火扑灭');
    await run('明火扑灭');
    expect(sent[0]?.commandId).toBeTruthy();
    expect(sent[1]?.commandId).toBe(sent[0]?.commandId);
  });

  it('gives another command another id', async () => {
    const { sent, run } = seat([unreachable, done, done]);
    await run('一');
    await run('二');
    await run('二');
    expect(new Set(sent.map((envelope) => envelope.commandId)).size).toBe(3);
  });

  it('keeps the error until the next try succeeds', async () => {
    const { run, command } = seat([unreachable, done]);
    await run('一');
    expect(command().error?.reason).toBe('station.unreachable');
    await run('一');
    expect(command().error).toBeUndefined();
  });

  it('says when the station no longer knows the session', async () => {
    const refused: Reply<unknown> = {
      ok: false,
      error: { category: 'unauthenticated', reason: 'access.sign_in_required', message: '', requestId: 'r' },
    };
    const { run, client } = seat([refused]);
    let isSignedOut = false;
    client.signedOut$.subscribe(() => {
      isSignedOut = true;
    });
    await run('一');
    expect(isSignedOut).toBe(true);
  });
});
