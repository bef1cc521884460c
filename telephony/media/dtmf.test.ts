import { describe, expect, it } from 'vitest';
import { DigitReceiver } from './digit-receiver.js';
import { DigitSender, type DigitStep } from './digit-sender.js';
import { dtmfEventPayload, parseDtmfEvent } from './dtmf-event.rules.js';
import { seededRandom } from './testing/tones.js';

interface Packet {
  readonly timestamp: number;
  readonly payload: Buffer;
}

function steps(digits: string): (DigitStep | undefined)[] {
  const sender = new DigitSender();
  sender.queue(digits);
  const all: (DigitStep | undefined)[] = [];
  while (sender.isBusy) all.push(sender.next());
  return all;
}

/** The packets of the digits, as a call sends them: the timestamp of a key is that of its first frame. */
function packets(digits: string, start = 4_294_966_000): Packet[] {
  return steps(digits).flatMap((step, tick) => {
    if (step === undefined) return [];
    const timestamp = (start + (tick - step.frame) * 160) >>> 0;
    const event = { digit: step.digit, isEnd: step.isEnd, duration: step.soundedFrames * 160 };
    return [{ timestamp, payload: dtmfEventPayload(event) }];
  });
}

function heard(all: readonly Packet[], ssrc = 5): string {
  const receiver = new DigitReceiver();
  return all.map(({ timestamp, payload }) => receiver.receive(ssrc, timestamp, payload) ?? '').join('');
}

describe('Sending digits', () => {
  it('grows the duration, says the end three times and rests 60 ms', () => {
    const [first, ...rest] = steps('5').map((step) => `${step?.soundedFrames}${step?.isEnd === true ? 'E' : ''}`);
    expect([first, ...rest]).toEqual(['1', '2', '3', '4', '5', '6', '6E', '6E', '6E']);
  });

  it('waits a second at a comma and leaves the frames to the sound', () => {
    const all = steps('1,2');
    expect(all).toHaveLength(9 + 50 + 9);
    expect(all.slice(9, 59).every((step) => step === undefined)).toBe(true);
  });

  it('refuses what is no key, and sends nothing of it', () => {
    const sender = new DigitSender();
    for (const wrong of ['', '12x', '１', '9'.repeat(65)]) expect(() => sender.queue(wrong)).toThrow(/digits|sent/);
    expect(sender.isBusy).toBe(false);
    sender.queue('abcd');
    expect(sender.next()?.digit).toBe('A');
  });
});

describe('Receiving digits', () => {
  it('hears every key once', () => {
    expect(heard(packets('0123456789*#ABCD'))).toBe('0123456789*#ABCD');
  });

  it('hears the same key pressed twice as two', () => {
    expect(heard(packets('1100'))).toBe('1100');
  });

  it('loses and doubles nothing at 20 % loss, repetition and neighbours changing places', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const random = seededRandom(seed);
      const arrived = packets('13579#1357913579')
        .filter(() => random() >= 0.2)
        .flatMap((packet) => (random() < 0.3 ? [packet, packet] : [packet]));
      for (let at = 1; at < arrived.length; at++) {
        const [before, packet] = arrived.slice(at - 1, at + 1);
        const isSame = before?.timestamp === packet?.timestamp;
        if (isSame && before !== undefined && packet !== undefined && random() < 0.3) {
          arrived.splice(at - 1, 2, packet, before);
        }
      }
      expect(heard(arrived)).toBe('13579#1357913579');
    }
  });

  it('takes a key held for longer than one timestamp can say as one', () => {
    const receiver = new DigitReceiver();
    const part = (timestamp: number, duration: number, isEnd = false): string | undefined =>
      receiver.receive(1, timestamp, dtmfEventPayload({ digit: '7', isEnd, duration }));
    const told = [part(1000, 160), part(1000, 0xffff), part(1000 + 0xffff, 160), part(1000 + 0xffff, 4000, true)];
    expect(told).toEqual(['7', undefined, undefined, undefined]);
    expect(part(1000 + 2 * 0xffff, 160)).toBe('7');
  });

  it('ignores flash hooks, other events and pieces of packets', () => {
    for (const payload of [
      Buffer.from([16, 10, 0, 160]),
      Buffer.from([255, 0, 0, 0]),
      Buffer.from([1, 10]),
      Buffer.of(),
    ]) {
      expect(parseDtmfEvent(payload)).toBeUndefined();
      expect(new DigitReceiver().receive(1, 1, payload)).toBeUndefined();
    }
  });
});
