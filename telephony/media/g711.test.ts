import { alaw, mulaw } from 'alawmulaw';
import { describe, expect, it } from 'vitest';
import { G711_CODECS } from './g711.js';
import { levelOf, sine } from './testing/tones.js';

describe('G.711', () => {
  it('prefers A-law and codes every sample as the library does', () => {
    expect(G711_CODECS.map((codec) => `${codec.name}/${codec.payloadType}`)).toEqual(['PCMA/8', 'PCMU/0']);
    const every = Int16Array.from({ length: 65536 }, (_, at) => at - 32768);
    const [a, u] = G711_CODECS;
    expect(a?.encode(every).equals(Buffer.from(alaw.encode(every)))).toBe(true);
    expect(u?.encode(every).equals(Buffer.from(mulaw.encode(every)))).toBe(true);
  });

  it('gives a tone back at its level under both laws', () => {
    const tone = sine(1010, 16000, 1600);
    for (const codec of G711_CODECS) {
      const back = codec.decode(codec.encode(tone));
      expect(Math.abs(levelOf(back, 1010) - levelOf(tone, 1010))).toBeLessThan(0.1);
      expect(levelOf(back, 2300)).toBeLessThan(-45);
    }
  });
});
