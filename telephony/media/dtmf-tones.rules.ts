import { FRAME_SAMPLES, SAMPLE_RATE } from './sound.js';

/** ITU-T Q.23, hertz. */
export const DTMF_ROWS: readonly number[] = [697, 770, 852, 941];
export const DTMF_COLUMNS: readonly number[] = [1209, 1336, 1477, 1633];
const KEYPAD = '123A456B789C*0#D';
/** About −10 dBFS each: the two together stay clear of full scale. */
const AMPLITUDE = 10000;

/** The key at a row and a column, each 0…3. */
export function keyAt(row: number, column: number): string | undefined {
  return KEYPAD[row * DTMF_COLUMNS.length + column];
}

/** Frame number `frame` (from 0) of a key's double tone, for phones that do not take telephone-events. */
export function dtmfToneFrame(digit: string, frame: number): Int16Array {
  const key = KEYPAD.indexOf(digit);
  const row = DTMF_ROWS[Math.floor(key / DTMF_COLUMNS.length)] ?? 0;
  const column = DTMF_COLUMNS[key % DTMF_COLUMNS.length] ?? 0;
  return Int16Array.from({ length: FRAME_SAMPLES }, (_, at) => {
    const phase = (2 * Math.PI * (frame * FRAME_SAMPLES + at)) / SAMPLE_RATE;
    return Math.round(AMPLITUDE * (Math.sin(row * phase) + Math.sin(column * phase)));
  });
}
