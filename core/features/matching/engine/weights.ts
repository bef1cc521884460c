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
    rows: decodeWeights(weights.rows, weights.scale),
    bias: weights.bias,
    everydayRow: decodeWeights(weights.everyday.row, weights.everyday.scale),
  };
}
