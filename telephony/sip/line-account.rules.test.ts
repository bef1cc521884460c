import { type Socket } from 'jssip';
import { describe, expect, it } from 'vitest';

import { type LineAccount } from '../telephony-messages.js';
import { agentConfiguration, targetUri } from './line-account.rules.js';

const account: LineAccount = {
  transport: 'udp',
  host: '10.1.2.3',
  port: 5_060,
  domain: 'pbx.test',
  user: 'op1',
  password: 'secret',
  srtp: false,
  registerSeconds: 300,
};
const times = { optionsEveryMs: 1, optionsAnswerMs: 1, noResponseMs: 1, registerRetryMs: 1 };
// Not looked at here.
const socket = {} as Socket;

describe('the configuration of the user agent', () => {
  it('names the same instance after a restart and for other ways of reaching the exchange, another for others', () => {
    const instance = (changes: Partial<LineAccount> = {}): unknown =>
      agentConfiguration({ ...account, ...changes }, times, socket).instance_id;
    expect(instance()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(instance({ transport: 'tcp', port: 5_070, password: 'other' })).toBe(instance());
    expect(instance({ user: 'op2' })).not.toBe(instance());
    expect(instance({ domain: 'other.test' })).not.toBe(instance());
  });

  it('a hash key in a number is escaped', () => {
    expect(targetUri('*21#', 'pbx.test')).toBe('sip:*21%23@pbx.test');
  });
});
