import { describe, expect, it } from 'vitest';
import { FramePacker } from './frame-packer.rules.js';
import { peakDb, pcmOfText, silentDb, textOfPcm } from './pcm.rules.js';

describe('sound as text', () => {
  it('comes back as it went', () => {
    const frames = [new Int16Array([0, 1, -1, 32_767]), new Int16Array([-32_768, 258])];
    expect([...pcmOfText(textOfPcm(frames))]).toEqual([0, 1, -1, 32_767, -32_768, 258]);
  });

  it('is little endian, as the station reads it', () => {
    expect(atob(textOfPcm([new Int16Array([0x0102])]))).toBe('\u0002\u0001');
  });

  it('leaves half a sample out', () => {
    expect([...pcmOfText(btoa('\u0001\u0000\u0007'))]).toEqual([1]);
    expect(pcmOfText('')).toHaveLength(0);
  });
});

describe('peakDb', () => {
  it('is 0 for the loudest sample, −6 for half of it and the least there is for silence', () => {
    expect(peakDb(new Int16Array([3, -32_768]))).toBe(0);
    expect(peakDb(new Int16Array([16_384]))).toBeCloseTo(-6.02, 2);
    expect(peakDb(new Int16Array(160))).toBe(silentDb);
  });
});

describe('FramePacker', () => {
  it('makes frames of 20 ms from pieces of 128 samples and loses none', () => {
    const packer = new FramePacker();
    const said = Array.from({ length: 640 }, (_, index) => index / 1_000);
    const frames = [0, 1, 2, 3, 4].flatMap((piece) =>
      packer.push(Float32Array.from(said.slice(piece * 128, (piece + 1) * 128))),
    );
    expect(frames.map((frame) => frame.length)).toEqual([160, 160, 160, 160]);
    const samples = frames.flatMap((frame) => [...frame]);
    expect(samples[500]).toBe(Math.round(0.5 * 32_768));
    expect(samples[639]).toBe(Math.round(0.639 * 32_768));
  });

  it('cuts off what is louder than loud instead of turning it over', () => {
    const [frame] = new FramePacker().push(new Float32Array(160).fill(1.5));
    const [low] = new FramePacker().push(new Float32Array(160).fill(-1.5));
    expect(frame?.[0]).toBe(32_767);
    expect(low?.[0]).toBe(-32_768);
  });
});
