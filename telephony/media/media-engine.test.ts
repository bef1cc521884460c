import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MediaEngine } from './media-engine.js';
import { type MediaEvent } from './media-event.js';
import { pcmFromBase64, pcmToBase64 } from './pcm-text.rules.js';
import { bothArrived, connect, testCall, type TestCall } from './testing/call-pair.js';
import { ManualTicker } from './testing/manual-clock.js';
import { joined, levelOf, sine } from './testing/tones.js';
import { readWavClip } from './wav-clip.js';
import { wavHeader } from './wav-header.rules.js';

interface Phone {
  readonly id: string;
  readonly frequency: number;
  readonly phone: TestCall;
  readonly engineSide: TestCall;
  readonly heard: Int16Array[];
}

let folder = '';
let ticker = new ManualTicker();
let events: MediaEvent[] = [];
let engine = makeEngine();
let phones: Phone[] = [];

function makeEngine(): MediaEngine {
  return new MediaEngine({
    events: (event) => events.push(event),
    ports: { first: 46_000, last: 48_999 },
    ticker,
    now: ticker.now,
  });
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'engine-'));
  ticker = new ManualTicker();
  events = [];
  phones = [];
  engine = makeEngine();
});
afterEach(async () => {
  for (const { phone } of phones) phone.call.close();
  await engine.close();
  await rm(folder, { recursive: true });
});

/** A phone on loopback that says its own tone, connected to the engine. */
async function phone(id: string, frequency: number): Promise<Phone> {
  const call = engine.createCall(id, { localAddress: '127.0.0.1', offerSrtp: false });
  const made = { id, frequency, phone: testCall(), engineSide: { call, told: [] }, heard: [] };
  phones.push(made);
  await connect(call, made.phone.call);
  return made;
}

/** Frames of time in which every phone talks and listens; `before` runs ahead of each tick. */
async function run(frames: number, before: (frame: number) => void = () => undefined): Promise<void> {
  for (const { heard } of phones) heard.length = 0;
  for (let frame = 0; frame < frames; frame++) {
    const arrivals = phones.map(({ phone: one, engineSide }) => bothArrived(one, engineSide));
    for (const { phone: one, frequency } of phones) one.call.sendFrame(sine(frequency, 3000, 160, frame * 160));
    before(frame);
    ticker.tick();
    for (const arrived of arrivals) await arrived();
    for (const { phone: one, heard } of phones) heard.push(one.call.receiveFrame());
  }
}

/** What a phone heard in the last run, without the first fifth of a second. */
function heardBy({ heard }: Phone): Int16Array {
  return joined(heard).subarray(1600);
}

async function wav(name: string, samples: Int16Array): Promise<string> {
  const file = join(folder, name);
  const sound = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  await writeFile(file, Buffer.concat([wavHeader(sound.length), sound]));
  return file;
}

function told<K extends MediaEvent['kind']>(kind: K): Extract<MediaEvent, { kind: K }>[] {
  return events.filter((event): event is Extract<MediaEvent, { kind: K }> => event.kind === kind);
}

describe('The media engine', () => {
  it('lets three phones in a room hear the others and not themselves, and nobody outside', async () => {
    const [a, b, c, outside] = [
      await phone('a', 500),
      await phone('b', 900),
      await phone('c', 1300),
      await phone('d', 1700),
    ];
    for (const id of ['a', 'b', 'c']) engine.join(id, 'one');
    engine.join('d', 'two');
    await run(40);
    for (const one of [a, b, c]) {
      const heard = heardBy(one);
      for (const { frequency } of [a, b, c]) {
        if (frequency === one.frequency) expect(levelOf(heard, frequency)).toBeLessThan(-50);
        else expect(levelOf(heard, frequency)).toBeGreaterThan(-23);
      }
      expect(levelOf(heard, outside.frequency)).toBeLessThan(-50);
    }
    expect(levelOf(heardBy(outside), 500)).toBeLessThan(-50);
  });

  it('mutes, also before joining, and lets phones leave and change rooms', async () => {
    const [a, b] = [await phone('a', 500), await phone('b', 900)];
    engine.mute('a', true);
    engine.join('a', 'one');
    engine.join('b', 'one');
    await run(30);
    expect(levelOf(heardBy(b), 500)).toBeLessThan(-50);
    expect(levelOf(heardBy(a), 900)).toBeGreaterThan(-23);
    engine.mute('a', false);
    await run(30);
    expect(levelOf(heardBy(b), 500)).toBeGreaterThan(-23);
    engine.join('b', 'two');
    await run(30);
    expect(levelOf(heardBy(a), 900)).toBeLessThan(-50);
    engine.leave('b');
    engine.leave('b');
    expect(told('levels').at(-1)?.room).toBe('two');
  });

  it('plays clips one after another instead of the room, and tells when they were heard', async () => {
    const [a, b] = [await phone('a', 500), await phone('b', 900)];
    engine.join('a', 'one');
    engine.join('b', 'one');
    await engine.play('a', [await wav('1.wav', sine(2000, 8000, 4000)), await wav('2.wav', sine(2500, 8000, 4000))]);
    await run(45);
    const clip = heardBy(a);
    expect(levelOf(clip, 2000)).toBeGreaterThan(-25);
    expect(levelOf(clip, 2500)).toBeGreaterThan(-25);
    expect(levelOf(clip, 900)).toBeLessThan(-45);
    expect(levelOf(heardBy(b), 2000)).toBeLessThan(-50);
    expect(told('played')).toEqual([]);
    await run(10);
    expect(told('played')).toEqual([{ kind: 'played', callId: 'a' }]);
    await run(30);
    expect(levelOf(heardBy(a), 900)).toBeGreaterThan(-25);
  });

  it('says which clip it cannot play', async () => {
    await phone('a', 500);
    await engine.play('a', [join(folder, 'none.wav')]);
    expect(told('refused')).toEqual([{ kind: 'refused', callId: 'a', why: expect.stringContaining('none.wav') }]);
  });

  it('keeps a held phone out of the room, but plays to it', async () => {
    const [a, b] = [await phone('a', 500), await phone('b', 900)];
    engine.join('a', 'one');
    engine.join('b', 'one');
    engine.hold('a', true);
    await engine.play('a', [await wav('hold.wav', sine(2000, 8000, 16000))]);
    await run(30);
    const heard = heardBy(a);
    expect(levelOf(heard, 2000)).toBeGreaterThan(-15);
    expect(levelOf(heard, 900)).toBeLessThan(-50);
    expect(levelOf(heardBy(b), 500)).toBeLessThan(-50);
  });

  it('carries the seat both ways', async () => {
    const a = await phone('a', 500);
    engine.join('a', 'one');
    await run(50, (frame) => engine.seatAudio('one', 's1', pcmToBase64(sine(1100, 3000, 160, frame * 160))));
    expect(levelOf(heardBy(a), 1100)).toBeGreaterThan(-23);
    const frames = told('room_audio');
    expect(frames.length).toBe(50);
    const seat = joined(frames.slice(10).map(({ pcm }) => pcmFromBase64(pcm)));
    expect(levelOf(seat, 500)).toBeGreaterThan(-23);
    expect(levelOf(seat, 1100)).toBeLessThan(-50);
    engine.seatLeave('one', 's1');
    await run(2);
    expect(told('room_audio').length).toBe(50);
  });

  it('forgets a seat that fell silent without leaving', () => {
    engine.seatAudio('one', 's1', pcmToBase64(new Int16Array(160)));
    expect(ticker.isRunning).toBe(true);
    ticker.tick(1600);
    expect(ticker.isRunning).toBe(false);
  });

  it('tells the levels of the phones five times a second', async () => {
    await phone('a', 500);
    await phone('b', 900);
    engine.join('a', 'one');
    engine.join('b', 'one');
    engine.mute('b', true);
    await run(50);
    const levels = told('levels');
    expect(levels).toHaveLength(5);
    expect(levels.at(-1)?.levels['b']).toBe(-90);
    expect(Math.abs((levels.at(-1)?.levels['a'] ?? 0) - 20 * Math.log10(3000 / 32768))).toBeLessThan(1);
  });

  it('records the whole room until the last phone leaves', async () => {
    await phone('a', 500);
    await phone('b', 900);
    engine.join('a', 'one');
    engine.join('b', 'one');
    const file = join(folder, 'room.wav');
    await engine.record('one', file);
    await run(100);
    engine.closeCall('a');
    expect(told('recorded')).toEqual([]);
    engine.closeCall('b');
    await expect.poll(() => told('recorded')).toEqual([{ kind: 'recorded', room: 'one', file, seconds: 2 }]);
    const sound = await readWavClip(file);
    for (const frequency of [500, 900]) expect(levelOf(sound.subarray(1600), frequency)).toBeGreaterThan(-23);
  });

  it('finishes recordings when asked, when replaced and when everything ends', async () => {
    await phone('a', 500);
    engine.join('a', 'one');
    const files = ['1.wav', '2.wav', '3.wav'].map((name) => join(folder, name));
    await engine.record('one', files[0] ?? '');
    await run(10);
    await engine.record('one', files[1] ?? '');
    await run(10);
    await engine.record('one', null);
    await engine.record('one', null);
    await engine.record('one', files[2] ?? '');
    await run(10);
    await engine.close();
    expect(told('recorded').map(({ file, seconds }) => [file, seconds])).toEqual(files.map((file) => [file, 0.2]));
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('says that it cannot record, and the room goes on', async () => {
    await phone('a', 500);
    engine.join('a', 'one');
    await engine.record('one', join(folder, 'no', 'room.wav'));
    expect(told('refused')).toEqual([{ kind: 'refused', why: expect.stringContaining('room.wav') }]);
    await run(10);
    expect(told('levels')).toHaveLength(1);
  });

  it('passes keys on in both directions, and silence', async () => {
    const a = await phone('a', 500);
    a.phone.call.sendDigits('1#');
    engine.sendDigits('a', '9');
    await run(25);
    expect(told('digit')).toEqual([
      { kind: 'digit', callId: 'a', digit: '1' },
      { kind: 'digit', callId: 'a', digit: '#' },
    ]);
    expect(a.phone.told).toEqual(['9']);
    ticker.tick(251);
    expect(told('silent')).toEqual([{ kind: 'silent', callId: 'a', on: true }]);
  });

  it('refuses what names no call, and a call twice', async () => {
    await phone('a', 500);
    expect(() => engine.createCall('a', { localAddress: '127.0.0.1', offerSrtp: false })).toThrow(/already/);
    expect(() => engine.join('x', 'one')).toThrow(/no call x/);
    expect(() => engine.sendDigits('a', 'x')).toThrow(/0-9/);
    await expect(engine.play('x', [])).rejects.toMatchObject({ reason: 'unknown_call' });
    engine.closeCall('x');
    expect(() => engine.hold('x', true)).toThrow(/no call x/);
  });

  it('runs its clock only while there is something to do', async () => {
    expect(ticker.isRunning).toBe(false);
    await phone('a', 500);
    engine.join('a', 'one');
    expect(ticker.isRunning).toBe(true);
    engine.closeCall('a');
    expect(ticker.isRunning).toBe(false);
  });
});
