import { describe, expect, it } from 'vitest';
import { ConferenceMixer } from './conference-mixer.js';
import { FRAME_SAMPLES, peakOf } from './sound.js';
import { joined, levelOf, sine } from './testing/tones.js';

/** Multiples of 50 Hz, so that a frame holds whole periods and the tones do not leak into each other. */
const tones = Array.from({ length: 10 }, (_, at) => ({ id: `m${at}`, frequency: 300 + at * 250 }));

function roomOf(ids: readonly string[]): ConferenceMixer {
  const mixer = new ConferenceMixer();
  for (const id of ids) mixer.add(id);
  return mixer;
}

/** Lets every member say its tone for `frames` ticks; what each heard. */
function talk(mixer: ConferenceMixer, amplitude: number, frames = 25): Map<string, Int16Array> {
  const heard = new Map<string, Int16Array[]>(tones.map(({ id }) => [id, []]));
  const whole: Int16Array[] = [];
  for (let frame = 0; frame < frames; frame++) {
    for (const { id, frequency } of tones) {
      mixer.speak(id, sine(frequency, amplitude, FRAME_SAMPLES, frame * FRAME_SAMPLES));
    }
    const mixed = mixer.mix();
    for (const [id, list] of heard) list.push(mixed.heardBy(id));
    whole.push(mixed.whole());
  }
  return new Map([...heard, ['whole', whole] as const].map(([id, list]) => [id, joined(list)]));
}

describe('The conference mixer', () => {
  it('lets each of ten members hear all others and not itself', () => {
    const heard = talk(roomOf(tones.map(({ id }) => id)), 2000);
    for (const { id } of tones) {
      const sound = heard.get(id) ?? new Int16Array();
      for (const other of tones) {
        if (other.id === id) expect(levelOf(sound, other.frequency)).toBeLessThan(-75);
        else expect(levelOf(sound, other.frequency)).toBeGreaterThan(-25);
      }
    }
    const whole = heard.get('whole') ?? new Int16Array();
    for (const { frequency } of tones) expect(levelOf(whole, frequency)).toBeGreaterThan(-25);
  });

  it('does not let a muted member be heard, but lets it hear', () => {
    const mixer = roomOf(tones.map(({ id }) => id));
    mixer.mute('m3', true);
    const heard = talk(mixer, 2000);
    expect(levelOf(heard.get('m0') ?? new Int16Array(), 1050)).toBeLessThan(-75);
    expect(levelOf(heard.get('m3') ?? new Int16Array(), 300)).toBeGreaterThan(-25);
    mixer.mute('m3', false);
    expect(levelOf(talk(mixer, 2000).get('m0') ?? new Int16Array(), 1050)).toBeGreaterThan(-25);
  });

  it('never wraps: 25 full-scale voices stay whole', () => {
    const ids = Array.from({ length: 25 }, (_, at) => `v${at}`);
    const mixer = roomOf(ids);
    const sound: Int16Array[] = [];
    for (let frame = 0; frame < 20; frame++) {
      for (const id of ids) mixer.speak(id, sine(400, 32767, FRAME_SAMPLES, frame * FRAME_SAMPLES));
      sound.push(mixer.mix().heardBy('v0'));
    }
    expect(peakOf(joined(sound))).toBeLessThanOrEqual(30934);
    // After the first 5 ms the sum is only turned down, not bent: no harmonics.
    const settled = joined(sound.slice(1));
    expect(levelOf(settled, 400)).toBeGreaterThan(-1);
    expect(levelOf(settled, 1200)).toBeLessThan(-50);
    expect(levelOf(settled, 2000)).toBeLessThan(-50);
  });

  it('comes back to full level after a loud moment', () => {
    const mixer = roomOf(['a', 'b', 'c']);
    for (const id of ['a', 'b']) mixer.speak(id, sine(400, 32767, FRAME_SAMPLES));
    mixer.mix().heardBy('c');
    let last: Int16Array = new Int16Array();
    for (let frame = 0; frame < 60; frame++) {
      mixer.speak('a', sine(400, 5000, FRAME_SAMPLES));
      last = mixer.mix().heardBy('c');
    }
    expect(peakOf(last)).toBeGreaterThan(4900);
  });

  it('says the peak of each member and begins anew', () => {
    const mixer = roomOf(['a', 'b']);
    mixer.speak('a', sine(1000, 16384, FRAME_SAMPLES));
    mixer.mix();
    expect(mixer.levels()).toEqual(
      new Map([
        ['a', -6],
        ['b', -90],
      ]),
    );
    expect(mixer.levels().get('a')).toBe(-90);
  });

  it('forgets who left and gives strangers silence', () => {
    const mixer = roomOf(['a', 'b']);
    mixer.remove('a');
    mixer.speak('a', sine(400, 9000, FRAME_SAMPLES));
    const mixed = mixer.mix();
    expect(peakOf(mixed.heardBy('b'))).toBe(0);
    expect(peakOf(mixed.heardBy('a'))).toBe(0);
    expect(mixer.size).toBe(1);
  });
});
