import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { act } from 'react';
import { BehaviorSubject, Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply, RequestEnvelope } from '../../../../contract/wire/envelope.js';
import { unreachable } from '../../../client/replies.js';
import { StationClient } from '../../../client/station-client.js';
import type { ConnectionState } from '../../../client/transport.js';
import { ok, renderSeat } from '../../tasks/test-seat.js';
import { pcmOfText, textOfPcm } from './pcm.rules.js';
import { SeatVoice, type VoiceState } from './seat-voice.js';
import { SeatVoiceControl } from './SeatVoiceControl.js';
import type { OpenVoiceDevice } from './voice-device.js';
import { VoiceFault, type VoiceProblem } from './voice-problem.js';

const callOutId = 'call-out-1';

/** Microphone and headset of a test. */
class PlayedDevice {
  readonly frames$ = new Subject<Int16Array>();
  readonly lost$ = new Subject<VoiceProblem>();
  readonly played: Int16Array[] = [];
  isMuted = false;
  isClosed = false;
  opened = 0;

  constructor(private readonly problem?: VoiceProblem) {}

  readonly open: OpenVoiceDevice = () => {
    this.opened += 1;
    return Promise.resolve({
      frames$: this.frames$,
      lost$: this.lost$,
      problem: this.problem,
      play: (samples) => this.played.push(samples),
      mute: (on) => {
        this.isMuted = on;
      },
      close: () => {
        this.isClosed = true;
      },
    });
  };

  say(frames: number, value = 1_000): void {
    for (let frame = 0; frame < frames; frame += 1) this.frames$.next(new Int16Array(160).fill(value));
  }
}

/** A station that answers when the test says so. */
class PlayedStation {
  readonly asked: RequestEnvelope[] = [];
  readonly connection$ = new BehaviorSubject<ConnectionState>({ status: 'online' });
  join: Reply<unknown> = ok({ callOutId });
  private readonly waiting: ((reply: Reply<unknown>) => void)[] = [];

  readonly client = new StationClient({
    host: { kind: 'web', platform: 'test', capabilities: [] },
    connection$: this.connection$,
    request: (envelope) => {
      this.asked.push(envelope);
      if (envelope.operation === 'calls.joinVoice') return Promise.resolve(this.join);
      return new Promise((resolve) => this.waiting.push(resolve));
    },
    follow: () => ({ close: () => undefined }),
    openExternal: () => Promise.resolve(true),
  });

  get inFlight(): number {
    return this.waiting.length;
  }

  async answer(reply: Reply<unknown>): Promise<void> {
    this.waiting.shift()?.(reply);
    await vi.advanceTimersByTimeAsync(0);
  }

  inputs(operation: string): readonly { readonly on?: boolean; readonly sound?: string }[] {
    return this.asked.filter((one) => one.operation === operation).map((one) => one.input as { sound?: string });
  }
}

const heard = (levels = {}): Reply<unknown> => ok({ sound: textOfPcm([new Int16Array([5, 6])]), joined: true, levels });

async function inConference(device = new PlayedDevice()) {
  const station = new PlayedStation();
  const voice = new SeatVoice({
    client: station.client,
    callOutId,
    open: device.open,
    choice: () => ({ microphoneId: '', speakerId: '' }),
  });
  const seen: VoiceState[] = [];
  const subscription = voice.state$.subscribe((state) => seen.push(state));
  voice.join();
  await vi.advanceTimersByTimeAsync(0);
  const status = (): string | undefined => seen.at(-1)?.part.status;
  return { station, voice, device, seen, status, subscription };
}

describe('SeatVoice', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('does nothing before somebody joins', () => {
    const station = new PlayedStation();
    const device = new PlayedDevice();
    const choice = () => ({ microphoneId: '', speakerId: '' });
    const voice = new SeatVoice({ client: station.client, callOutId, open: device.open, choice });
    const subscription = voice.state$.subscribe();
    expect(device.opened).toBe(0);
    expect(station.asked).toEqual([]);
    subscription.unsubscribe();
  });

  it('sends 60 ms at a time with one request on its way, and everything said meanwhile after the answer', async () => {
    const { station, device, status } = await inConference();
    device.say(2);
    expect(station.inFlight).toBe(0);
    device.say(1);
    expect(station.inFlight).toBe(1);
    device.say(5);
    expect(station.inputs('calls.voice')).toHaveLength(1);
    await station.answer(heard());
    expect(status()).toBe('on');
    expect(station.inputs('calls.voice').map(({ sound }) => pcmOfText(sound ?? '').length)).toEqual([480, 800]);
    expect(station.inFlight).toBe(1);
  });

  it('plays what the conference said', async () => {
    const { station, device } = await inConference();
    device.say(3);
    await station.answer(heard());
    expect(device.played.map((samples) => [...samples])).toEqual([[5, 6]]);
  });

  it('sends no more than the last 400 ms after a long wait', async () => {
    const { station, device } = await inConference();
    device.say(3);
    device.say(100);
    await station.answer(heard());
    expect(pcmOfText(station.inputs('calls.voice').at(-1)?.sound ?? '')).toHaveLength(20 * 160);
  });

  it('says that the network is too slow, and goes on with the answer', async () => {
    const { station, device, status } = await inConference();
    device.say(3);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(status()).toBe('stalled');
    await station.answer(heard());
    expect(status()).toBe('on');
  });

  it('stops while the station is away and joins again when it is back', async () => {
    const { station, device, status } = await inConference();
    device.say(3);
    station.connection$.next({ status: 'reconnecting', since: '' });
    await station.answer(unreachable);
    expect(status()).toBe('lost');
    device.say(10);
    expect(station.inFlight).toBe(0);
    station.connection$.next({ status: 'online' });
    await vi.advanceTimersByTimeAsync(0);
    expect(station.inputs('calls.joinVoice')).toHaveLength(2);
    device.say(3);
    await station.answer(heard());
    expect(status()).toBe('on');
  });

  it('ends with the conference and closes the microphone', async () => {
    const { station, device, status, seen } = await inConference();
    device.say(3);
    await station.answer(heard());
    await vi.advanceTimersByTimeAsync(60_000);
    station.join = {
      ok: false,
      error: { category: 'rule_violated', reason: 'calls.not_running', message: '', requestId: 'r' },
    };
    device.say(3);
    await station.answer(ok({ sound: '', joined: false, levels: {} }));
    await vi.advanceTimersByTimeAsync(500);
    expect(status()).toBe('over');
    expect(seen.at(-1)?.part).toMatchObject({ error: { reason: 'calls.not_running' } });
    expect(device.isClosed).toBe(true);
    expect(station.inputs('calls.joinVoice').filter(({ on }) => on === false)).toHaveLength(0);
  });

  it('does not fight with another window of the same seat', async () => {
    const { station, device, seen } = await inConference();
    device.say(3);
    await station.answer(ok({ sound: '', joined: false, levels: {} }));
    expect(seen.at(-1)?.part).toEqual({ status: 'over' });
    expect(device.isClosed).toBe(true);
  });

  it('leaves and closes the microphone when the page goes', async () => {
    const { station, device, subscription } = await inConference();
    subscription.unsubscribe();
    expect(device.isClosed).toBe(true);
    expect(station.inputs('calls.joinVoice').map(({ on }) => on)).toEqual([true, false]);
  });

  it('closes a microphone that opens after the officer changed his mind', async () => {
    const station = new PlayedStation();
    const device = new PlayedDevice();
    let allow: (() => void) | undefined;
    const asked = new Promise<void>((resolve) => (allow = resolve));
    const open: OpenVoiceDevice = async (choice) => {
      await asked;
      return device.open(choice);
    };
    const choice = () => ({ microphoneId: '', speakerId: '' });
    const voice = new SeatVoice({ client: station.client, callOutId, open, choice });
    const subscription = voice.state$.subscribe();
    voice.join();
    voice.leave();
    allow?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(device.isClosed).toBe(true);
    expect(station.asked).toEqual([]);
    subscription.unsubscribe();
  });

  it('mutes the microphone itself', async () => {
    const { voice, device, seen } = await inConference();
    voice.mute(true);
    expect(device.isMuted).toBe(true);
    expect(seen.at(-1)?.isMuted).toBe(true);
  });

  it('listens on when the microphone is pulled out', async () => {
    const { station, device, seen } = await inConference();
    device.say(3);
    await station.answer(heard());
    device.lost$.next('no_microphone');
    expect(seen.at(-1)).toMatchObject({ part: { status: 'on' }, problem: 'no_microphone' });
  });
});

describe('SeatVoiceControl', () => {
  afterEach(cleanup);
  const duty = { id: 'a', name: 'duty', displayName: '值班员', role: 'duty' } as never;
  const people = [{ legId: 'leg-1', personName: '李某' }];
  const answers = {
    'calls.joinVoice': () => ok({ callOutId }),
    'calls.voice': () => heard({ 'leg-1': -12 }),
  };

  it('joins with one key, names who speaks, mutes and leaves', async () => {
    const device = new PlayedDevice();
    const seat = renderSeat(
      <SeatVoiceControl callOutId={callOutId} people={people} open={device.open} />,
      duty,
      answers,
    );
    fireEvent.click(screen.getByRole('button', { name: '耳麦加入' }));
    await screen.findByRole('button', { name: '耳麦离开' });
    await waitFor(() => {
      expect(device.frames$.observed).toBe(true);
    });
    await act(async () => {
      device.say(3);
      await Promise.resolve();
    });
    expect(await screen.findByText('正在说话：李某')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '静音' }));
    expect(device.isMuted).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: '耳麦离开' }));
    expect(device.isClosed).toBe(true);
    expect(seat.inputsOf('calls.joinVoice').map(({ on }) => on)).toEqual([true, false]);
  });

  it('says what is wrong on an insecure page', async () => {
    const open: OpenVoiceDevice = () => Promise.reject(new VoiceFault('insecure'));
    renderSeat(<SeatVoiceControl callOutId={callOutId} people={people} open={open} />, duty, answers);
    fireEvent.click(screen.getByRole('button', { name: '耳麦加入' }));
    expect((await screen.findByRole('alert')).textContent).toContain('值班话机');
    expect(screen.getByRole('button', { name: '耳麦加入' })).toBeTruthy();
  });

  it('listens without a microphone and says so', async () => {
    const device = new PlayedDevice('refused');
    renderSeat(<SeatVoiceControl callOutId={callOutId} people={people} open={device.open} />, duty, answers);
    fireEvent.click(screen.getByRole('button', { name: '耳麦加入' }));
    expect((await screen.findByRole('alert')).textContent).toContain('没有麦克风许可');
    expect(screen.queryByRole('button', { name: '静音' })).toBeNull();
    expect(screen.getByRole('button', { name: '耳麦离开' })).toBeTruthy();
  });
});
