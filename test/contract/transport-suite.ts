import { expect, it } from 'vitest';
import type { Reply, RequestEnvelope } from '../../contract/index.js';
import type { JournalRow } from '../../contract/journal/journal.contract.js';
import { goldenText } from '../support/golden.js';
import { testPassword } from '../support/passwords.js';

/** A way to the application as a seat uses it. */
export interface TestTransport {
  request(envelope: RequestEnvelope): Promise<Reply<unknown>>;
  /** Journal rows after `after`; the answer ends the stream. */
  events(after: number, onRow: (row: Pick<JournalRow, 'seq' | 'kind'>) => void): Promise<() => void>;
}

/** What both transports must do alike. */
export function transportSuite(open: () => Promise<TestTransport>): void {
  const signIn = async (transport: TestTransport) =>
    transport.request({ operation: 'access.signIn', input: { name: 'duty', password: testPassword } });
  const resultOf = (reply: Reply<unknown>): Record<string, unknown> => {
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.result as Record<string, unknown>;
  };

  it('answers a public operation without a session and refuses the others', async () => {
    const transport = await open();
    expect(resultOf(await transport.request({ operation: 'access.setupState', input: {} }))['hasAccounts']).toBe(true);
    const refused = await transport.request({ operation: 'incidents.list', input: {} });
    expect(refused).toMatchObject({
      ok: false,
      error: { category: 'unauthenticated', reason: 'access.sign_in_required' },
    });
  });

  it('keeps the session of the seat after signing in, and forgets it after signing out', async () => {
    const transport = await open();
    resultOf(await signIn(transport));
    expect(resultOf(await transport.request({ operation: 'access.whoAmI', input: {} }))['role']).toBe('duty');
    resultOf(await transport.request({ operation: 'access.signOut', input: {} }));
    expect((await transport.request({ operation: 'access.whoAmI', input: {} })).ok).toBe(false);
  });

  it('strips what the contract does not know and names what is wrong', async () => {
    const transport = await open();
    await signIn(transport);
    const kept = await transport.request({ operation: 'incidents.list', input: { limit: 1, unknown: 'x' } });
    expect(kept.ok).toBe(true);
    const wrong = await transport.request({ operation: 'incidents.list', input: { limit: 'many' } });
    expect(wrong).toMatchObject({ ok: false, error: { category: 'invalid_input', fields: [{ path: 'limit' }] } });
  });

  it('answers an unknown operation with a categorised refusal', async () => {
    const transport = await open();
    for (const operation of ['nothing.here', '__proto__.toString', 'constructor', '']) {
      const reply = await transport.request({ operation, input: {} });
      expect(reply).toMatchObject({ ok: false, error: { category: 'not_found', reason: 'request.unknown_operation' } });
    }
  });

  it('runs a repeated command once', async () => {
    const transport = await open();
    await signIn(transport);
    const envelope = {
      operation: 'incidents.report',
      input: { text: goldenText, channel: 'phone' },
      commandId: crypto.randomUUID(),
    };
    const first = resultOf(await transport.request(envelope));
    expect(resultOf(await transport.request(envelope))).toEqual(first);
  });

  it('sends every row after a sequence number in order: the missed ones first, then live', async () => {
    const transport = await open();
    await signIn(transport);
    const now = resultOf(await transport.request({ operation: 'system.now', input: {} }));
    const last = now['lastSeq'] as number;
    const report = { operation: 'incidents.report', input: { text: goldenText, channel: 'phone' } };
    await transport.request(report);
    const seen: number[] = [];
    const three = new Promise<void>((resolve) => {
      void transport
        .events(last, (row) => {
          seen.push(row.seq);
          if (seen.length === 3) resolve();
        })
        .then(async (end) => {
          await transport.request(report);
          await transport.request(report);
          await three;
          end();
        });
    });
    await three;
    expect(seen).toEqual([last + 1, last + 2, last + 3]);
  });
}
