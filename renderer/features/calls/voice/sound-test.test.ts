import { Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silentDb } from './pcm.rules.js';
import { SoundTest, type SoundTestState } from './sound-test.js';
import type { OpenVoiceDevice } from './voice-device.js';
import { VoiceFault, type VoiceProblem } from './voice-problem.js';

function tested(problem?: VoiceProblem) {
  const frames$ = new Subject<Int16Array>();
  const played: number[] = [];
  let isClosed = false;
  const open: OpenVoiceDevice = () =>
    Promise.resolve({
      frames$,
      lost$: new Subject<VoiceProblem>(),
      problem,
      play: (samples) => played.push(samples[0] ?? 0),
      mute: () => undefined,
      close: () => {
        isClosed = true;
      },
    });
  const test = new SoundTest(open, () => ({ microphoneId: '', speakerId: '' }));
  const seen: SoundTestState[] = [];
  test.state$.subscribe((state) => seen.push(state));
  const say = (frames: number, value: (frame: number) => number): void => {
    for (let frame = 0; frame < frames; frame += 1) frames$.next(new Int16Array(160).fill(value(frame)));
  };
  return { test, say, played, seen, now: () => seen.at(-1), isClosed: () => isClosed };
}

describe('SoundTest', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const opens = () => vi.advanceTimersByTimeAsync(0);

  it('shows how loud the microphone is and keeps the loudest after it stopped', async () => {
    const { test, say, now, isClosed } = tested();
    test.start('microphone');
    expect(now()?.stage).toBe('opening');
    await opens();
    say(4, () => 16_384);
    say(4, () => 0);
    expect(now()).toMatchObject({ stage: 'listening', level: silentDb });
    expect(now()?.peak).toBeCloseTo(-6, 1);
    test.stop();
    expect(now()?.stage).toBe('idle');
    expect(now()?.peak).toBeCloseTo(-6, 1);
    expect(isClosed()).toBe(true);
  });

  it('plays back three seconds, whole and in order, and closes the microphone', async () => {
    const { test, say, played, seen, now, isClosed } = tested();
    test.start('loopback');
    await opens();
    say(152, (frame) => frame + 1);
    expect(now()?.stage).toBe('recording');
    expect(played).toEqual([]);
    say(164, () => 9_999);
    expect(played).toEqual(Array.from({ length: 152 }, (_, frame) => frame + 1));
    expect(now()?.stage).toBe('idle');
    expect(seen.some(({ stage }) => stage === 'playing')).toBe(true);
    expect(isClosed()).toBe(true);
  });

  it('says what is wrong with the microphone and closes everything', async () => {
    const { test, now, isClosed } = tested('busy');
    test.start('microphone');
    await opens();
    expect(now()).toMatchObject({ stage: 'idle', problem: 'busy' });
    expect(isClosed()).toBe(true);
  });

  it('says that the page is insecure, and can be tried again', async () => {
    const states: SoundTestState[] = [];
    const open: OpenVoiceDevice = () => Promise.reject(new VoiceFault('insecure'));
    const test = new SoundTest(open, () => ({ microphoneId: '', speakerId: '' }));
    test.state$.subscribe((state) => states.push(state));
    test.start('loopback');
    await opens();
    expect(states.at(-1)).toMatchObject({ stage: 'idle', problem: 'insecure' });
    test.start('microphone');
    expect(states.at(-1)?.stage).toBe('opening');
  });
});
