import { expect } from 'vitest';
import { RtpCall, type RtpCallOptions } from '../rtp-call.js';
import { joined, sine } from './tones.js';
import { type UdpWire } from './udp-relay.js';

/** What a call under test has told. */
export interface TestCall {
  readonly call: RtpCall;
  readonly told: string[];
}

let now = 1_000_000;

/** The clock of all test calls. */
export function testNow(): number {
  return now;
}

/** Moves it. */
export function passTime(ms: number): void {
  now += ms;
}

/** A call on loopback with a clock of its own. */
export function testCall(more: Partial<RtpCallOptions> = {}): TestCall {
  const told: string[] = [];
  const options = {
    localAddress: '127.0.0.1',
    offerSrtp: false,
    ports: { first: 42_000, last: 44_999 },
    now: testNow,
    random: Math.random,
    ...more,
  };
  const call = new RtpCall(options, {
    digit: (digit) => told.push(digit),
    silent: (on) => told.push(on ? 'silent' : 'heard'),
  });
  return { call, told };
}

/** Connects two calls by offer and answer; `edit` may change what each is given. */
export async function connect(
  a: RtpCall,
  b: RtpCall,
  edit: { offer?: (text: string) => string; answer?: (text: string) => string } = {},
): Promise<void> {
  const offer = (edit.offer ?? same)(await a.describe());
  const answer = (edit.answer ?? same)(await b.describe(offer));
  b.accept(offer);
  a.accept(answer);
  a.start();
  b.start();
}

function same(text: string): string {
  return text;
}

/** Ports in a description. */
export function portIn(description: string): number {
  return Number(/^m=audio (\d+)/m.exec(description)?.[1]);
}

/**
 * Lets both calls talk for `frames` ticks, each its tone, and gives what each heard. Every tick waits until what was
 * sent has arrived (`settles` says how to tell), so no real time is needed.
 */
export async function talk(
  a: TestCall,
  b: TestCall,
  frames: number,
  settles = bothArrived,
): Promise<[Int16Array, Int16Array]> {
  const heardByA: Int16Array[] = [];
  const heardByB: Int16Array[] = [];
  for (let frame = 0; frame < frames; frame++) {
    const arrived = settles(a, b);
    a.call.sendFrame(sine(500, 9000, 160, frame * 160));
    b.call.sendFrame(sine(1300, 9000, 160, frame * 160));
    await arrived();
    passTime(20);
    heardByA.push(a.call.receiveFrame());
    heardByB.push(b.call.receiveFrame());
  }
  return [joined(heardByA), joined(heardByB)];
}

/** Waits until all that either sends from now on has been received (or refused) by the other. */
export function bothArrived(a: TestCall, b: TestCall): () => Promise<void> {
  const before = { sentByA: sentBy(a), sentByB: sentBy(b), atA: arrivedAt(a), atB: arrivedAt(b) };
  return async () => {
    await expect.poll(() => arrivedAt(b) - before.atB, { interval: 1 }).toBe(sentBy(a) - before.sentByA);
    await expect.poll(() => arrivedAt(a) - before.atA, { interval: 1 }).toBe(sentBy(b) - before.sentByB);
  };
}

/** Packets a call has sent. */
export function sentBy({ call }: TestCall): number {
  return call.counts?.sent ?? 0;
}

function arrivedAt({ call }: TestCall): number {
  const counts = call.counts;
  return counts === undefined ? 0 : counts.received + counts.bad + counts.unauthentic + counts.stray;
}

/** Connects two calls over a wire. */
export async function connectOver(wire: UdpWire, a: RtpCall, b: RtpCall): Promise<void> {
  const through = (text: string, port: number): string => text.replace(/^m=audio \d+/m, `m=audio ${port}`);
  await connect(a, b, {
    offer: (text) => {
      wire.ports.a = portIn(text);
      return through(text, wire.facingB.port);
    },
    answer: (text) => {
      wire.ports.b = portIn(text);
      return through(text, wire.facingA.port);
    },
  });
}
