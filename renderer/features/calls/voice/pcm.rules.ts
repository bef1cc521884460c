/** Sound as the telephone has it: 16 bit, mono, 8 kHz, in frames of 20 ms. */
export const sampleRate = 8_000;
export const frameSamples = 160;

/** Nothing is quieter; digital silence has no decibels. */
export const silentDb = -90;
const fullScale = 32_768;
const bytesAtOnce = 8_192;

/** Base64 of 16 bit little endian, the order every machine a browser runs on has. */
export function textOfPcm(frames: readonly Int16Array[]): string {
  let binary = '';
  for (const frame of frames) {
    const bytes = new Uint8Array(frame.buffer, frame.byteOffset, frame.byteLength);
    for (let at = 0; at < bytes.length; at += bytesAtOnce) {
      binary += String.fromCharCode(...bytes.subarray(at, at + bytesAtOnce));
    }
  }
  return btoa(binary);
}

/** The samples in a text; half a sample at its end is left out. */
export function pcmOfText(text: string): Int16Array {
  const binary = atob(text);
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return new Int16Array(bytes.buffer, 0, Math.floor(bytes.length / 2));
}

/** Loudest sample, dBFS; 0 is as loud as it gets. */
export function peakDb(samples: Int16Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak === 0 ? silentDb : Math.max(silentDb, 20 * Math.log10(peak / fullScale));
}
