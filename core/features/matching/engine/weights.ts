import type { MatchWeights } from './knowledge.js';

/** Weights are stored as one printable character each: 91 steps around zero, skipping `"` and `\` so JSON needs no escapes. */
const STEPS = 45;
const FIRST = 35;
const BACKSLASH = 92;

/** Steps −45…45 to a character. */
export function encodeStep(step: number): string {
  const code = Math.max(-STEPS, Math.min(STEPS, Math.round(step))) + STEPS + FIRST;
  return String.fromCharCode(code >= BACKSLASH ? code + 1 : code);
}

function decodeStep(code: number): number {
  return (code > BACKSLASH ? code - 1 : code) - FIRST - STEPS;
}

/** Encodes values with one common scale: `value ≈ step × scale`. */
export function encodeWeights(values: ArrayLike<number>): { readonly scale: number; readonly text: string } {
  let largest = 1e-9;
  for (let i = 0; i < values.length; i += 1) largest = Math.max(largest, Math.abs(values[i] ?? 0));
  const scale = largest / STEPS;
  const parts: string[] = [];
  for (let i = 0; i < values.length; i += 1) parts.push(encodeStep((values[i] ?? 0) / scale));
  return { scale, text: parts.join('') };
}

/** Runs of up to this many zero weights are one character: the steps use the lower codes, runs the rest. */
const ROW_STEPS = 36;
const RUNS = 17;
const FIRST_RUN = 2 * ROW_STEPS + 1;
/** Steps this small say nothing that rounding would not take away; most weights of a plan are such. */
const LEAST_STEP = 1;

const toChar = (code: number): string =>
  String.fromCharCode(code + FIRST >= BACKSLASH ? code + FIRST + 1 : code + FIRST);
const fromChar = (code: number): number => (code > BACKSLASH ? code - 1 : code) - FIRST;

/** Encodes the rows of the plans, where most weights are next to nothing: `value ≈ step × scale`, runs of zeros in one character. */
export function encodeRows(values: ArrayLike<number>): { readonly scale: number; readonly text: string } {
  let largest = 1e-9;
  for (let i = 0; i < values.length; i += 1) largest = Math.max(largest, Math.abs(values[i] ?? 0));
  const scale = largest / ROW_STEPS;
  const parts: string[] = [];
  let zeros = 0;
  const flush = (): void => {
    for (; zeros > 0; zeros -= Math.min(zeros, RUNS)) parts.push(toChar(FIRST_RUN + Math.min(zeros, RUNS) - 1));
  };
  for (let i = 0; i < values.length; i += 1) {
    const step = Math.round((values[i] ?? 0) / scale);
    if (Math.abs(step) < LEAST_STEP) zeros += 1;
    else {
      flush();
      parts.push(toChar(step + ROW_STEPS));
    }
  }
  flush();
  return { scale, text: parts.join('') };
}

/** Decodes what `encodeRows` wrote into `length` numbers. */
export function decodeRows(text: string, scale: number, length: number): Float32Array {
  const out = new Float32Array(length);
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = fromChar(text.charCodeAt(i));
    if (code >= FIRST_RUN) at += code - FIRST_RUN + 1;
    else out[at++] = (code - ROW_STEPS) * scale;
  }
  return out;
}

/** Decodes to numbers. */
export function decodeWeights(text: string, scale: number): Float32Array {
  const out = new Float32Array(text.length);
  for (let i = 0; i < text.length; i += 1) out[i] = decodeStep(text.charCodeAt(i)) * scale;
  return out;
}

/** The linear model ready to use: `rows[featureIndex * classCount + classIndex]`. */
export interface LinearModel {
  readonly classes: readonly string[];
  readonly featureIndex: ReadonlyMap<string, number>;
  readonly rows: Float32Array;
  readonly bias: readonly number[];
  readonly everydayRow: Float32Array;
}

/** Decodes the stored weights. */
export function loadLinearModel(weights: MatchWeights): LinearModel {
  return {
    classes: weights.classes,
    featureIndex: new Map(weights.features.map((feature, index) => [feature, index])),
    rows: decodeRows(weights.rows, weights.scale, weights.features.length * weights.classes.length),
    bias: weights.bias,
    everydayRow: decodeWeights(weights.everyday.row, weights.everyday.scale),
  };
}
