import { MediaError } from './media-error.js';
import { SAMPLE_RATE } from './sound.js';

/** Octets before the sound in a file this program writes. */
export const WAV_HEADER_BYTES = 44;

/** Header of a PCM 16 bit mono 8 kHz file with `soundBytes` of sound. */
export function wavHeader(soundBytes: number): Buffer {
  const header = Buffer.alloc(WAV_HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(Math.min(0xffffffff, 36 + soundBytes), 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(Math.min(0xffffffff, soundBytes), 40);
  return header;
}

/** The sound of a WAV file and its rate. */
export interface WavSound {
  readonly rate: number;
  readonly samples: Int16Array;
}

/**
 * Reads a WAV file: PCM 16 bit mono, 8000…48000 hertz. A sound block whose length is unknown (0 or 0xffffffff, as
 * programs writing to a pipe leave it) or too long runs to the end of the file. Throws MediaError `bad_file`.
 */
export function parseWav(file: Buffer): WavSound {
  if (file.length < 12 || file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') {
    throw new MediaError('bad_file', 'Not a WAV file');
  }
  let rate: number | undefined;
  for (let at = 12; at + 8 <= file.length;) {
    const id = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    const start = at + 8;
    if (id === 'fmt ') rate = rateOf(file.subarray(start, start + length));
    if (id === 'data') return soundOf(file, rate, start, length);
    at = start + length + (length % 2);
  }
  throw new MediaError('bad_file', 'No sound in the WAV file');
}

function rateOf(format: Buffer): number {
  if (format.length < 16) throw new MediaError('bad_file', 'WAV format too short');
  const channels = format.readUInt16LE(2);
  const rate = format.readUInt32LE(4);
  const bits = format.readUInt16LE(14);
  const coding = format.readUInt16LE(0);
  // 0xfffe: "extensible", written by some programs for plain PCM too.
  const isPcm = coding === 1 || coding === 0xfffe;
  if (!isPcm || channels !== 1 || bits !== 16 || rate < SAMPLE_RATE || rate > 48000) {
    throw new MediaError('bad_file', `WAV must be PCM 16 bit mono 8–48 kHz, is ${coding}/${bits}/${channels}/${rate}`);
  }
  return rate;
}

function soundOf(file: Buffer, rate: number | undefined, start: number, length: number): WavSound {
  if (rate === undefined) throw new MediaError('bad_file', 'WAV sound before its format');
  const end = length === 0 || start + length > file.length ? file.length : start + length;
  const samples = new Int16Array((end - start) >> 1);
  for (let at = 0; at < samples.length; at++) samples[at] = file.readInt16LE(start + 2 * at);
  return { rate, samples };
}
