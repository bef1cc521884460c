import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DatagramRepeats, type SipAddress } from './datagram-repeats.js';

const exchange: SipAddress = { address: '10.0.0.1', port: 5060 };
const phone: SipAddress = { address: '10.0.0.9', port: 5080 };

function message(start: string, cseq: string, branch: string): string {
  return `${start}\r\nVia: SIP/2.0/UDP h:1;branch=${branch}\r\nFrom: <sip:a@b>\r\nTo: <sip:c@d>\r\nCall-ID: x\r\nCSeq: 1 ${cseq}\r\n\r\n`;
}
const request = (method: string, branch: string): string => message(`${method} sip:1@x SIP/2.0`, method, branch);
const answer = (status: number, method: string, branch: string): string =>
  message(`SIP/2.0 ${status} Words`, method, branch);

describe('datagrams', () => {
  let sent: { text: string; to: SipAddress | undefined; at: number }[];
  let repeats: DatagramRepeats;
  let start: number;

  beforeEach(() => {
    vi.useFakeTimers();
    start = Date.now();
    sent = [];
    repeats = new DatagramRepeats((text, to) => sent.push({ text, to, at: Date.now() - start }));
  });

  afterEach(() => {
    repeats.close();
    vi.useRealTimers();
  });

  it('of an unanswered request are repeated ever less often and given up after 32 seconds', () => {
    repeats.sending(request('REGISTER', 'b1'));
    vi.advanceTimersByTime(120_000);
    expect(sent.map(({ at }) => at)).toEqual([
      500, 1_500, 3_500, 7_500, 11_500, 15_500, 19_500, 23_500, 27_500, 31_500,
    ]);
  });

  it('of an INVITE stop at the first sign of life', () => {
    repeats.sending(request('INVITE', 'b1'));
    vi.advanceTimersByTime(600);
    expect(repeats.isNews(answer(100, 'INVITE', 'b1'), exchange)).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(1);
  });

  it('of another request go on after a provisional answer and stop at the final one', () => {
    repeats.sending(request('BYE', 'b1'));
    repeats.isNews(answer(100, 'BYE', 'b1'), exchange);
    vi.advanceTimersByTime(600);
    expect(sent).toHaveLength(1);
    expect(repeats.isNews(answer(200, 'BYE', 'b1'), exchange)).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(1);
  });

  it('of a CANCEL are not stopped by answers to its INVITE', () => {
    repeats.sending(request('INVITE', 'b1'));
    repeats.isNews(answer(180, 'INVITE', 'b1'), exchange);
    repeats.sending(request('CANCEL', 'b1'));
    repeats.isNews(answer(180, 'INVITE', 'b1'), exchange);
    vi.advanceTimersByTime(600);
    expect(sent.map(({ text }) => text)).toEqual([request('CANCEL', 'b1')]);
  });

  it('repeating a refusal get the ACK again and are not news', () => {
    repeats.sending(request('INVITE', 'b1'));
    expect(repeats.isNews(answer(486, 'INVITE', 'b1'), exchange)).toBe(true);
    repeats.sending(request('ACK', 'b1'));
    expect(repeats.isNews(answer(486, 'INVITE', 'b1'), exchange)).toBe(false);
    expect(sent.map(({ text }) => text)).toEqual([request('ACK', 'b1')]);
  });

  it('repeating a 200 to an INVITE are news: JsSIP acknowledges them itself', () => {
    repeats.sending(request('INVITE', 'b1'));
    repeats.isNews(answer(200, 'INVITE', 'b1'), exchange);
    repeats.sending(request('ACK', 'b2'));
    expect(repeats.isNews(answer(200, 'INVITE', 'b1'), exchange)).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });

  it('repeating a request get the answer given before, also when JsSIP has forgotten the call', () => {
    expect(repeats.isNews(request('BYE', 'b7'), phone)).toBe(true);
    expect(repeats.sending(answer(200, 'BYE', 'b7'))).toEqual(phone);
    expect(repeats.isNews(request('BYE', 'b7'), phone)).toBe(false);
    expect(sent).toEqual([{ text: answer(200, 'BYE', 'b7'), to: phone, at: 0 }]);
  });

  it('repeating a request not answered yet are dropped', () => {
    repeats.isNews(request('INVITE', 'b7'), phone);
    expect(repeats.isNews(request('INVITE', 'b7'), phone)).toBe(false);
    expect(sent).toEqual([]);
  });

  it('that refuse a call are repeated until the ACK', () => {
    repeats.isNews(request('INVITE', 'b7'), phone);
    expect(repeats.sending(answer(486, 'INVITE', 'b7'))).toEqual(phone);
    vi.advanceTimersByTime(600);
    expect(sent).toEqual([{ text: answer(486, 'INVITE', 'b7'), to: phone, at: 500 }]);
    expect(repeats.isNews(request('ACK', 'b7'), phone)).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(1);
  });

  it('that are not SIP are not news', () => {
    expect(repeats.isNews('\r\n\r\n', phone)).toBe(false);
    expect(repeats.sending('nonsense')).toBeUndefined();
  });

  it('leave no timer behind when all is settled or closed', () => {
    repeats.sending(request('OPTIONS', 'b1'));
    repeats.isNews(answer(200, 'OPTIONS', 'b1'), exchange);
    repeats.isNews(request('BYE', 'b7'), phone);
    repeats.sending(answer(200, 'BYE', 'b7'));
    vi.advanceTimersByTime(32_000);
    expect(vi.getTimerCount()).toBe(0);
    repeats.sending(request('INVITE', 'b2'));
    repeats.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
