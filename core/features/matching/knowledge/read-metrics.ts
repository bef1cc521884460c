import { z } from 'zod';
import type { MetricWords, QuantityWords } from '../engine/knowledge.js';
import { metricWordsSchema, quantityWordsSchema } from './metrics.schema.js';

const fileSchema = z.object({
  lists: z.unknown().optional(),
  shared: z.unknown(),
  metrics: z.record(z.string(), z.unknown()),
});

function faultsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
}

function parse<T>(schema: z.ZodType<T>, value: unknown, entry: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`metrics.yaml, ${entry}: ${faultsOf(parsed.error)}.`);
}

/** Reads `metrics.yaml`; the error names the entry that is malformed and says what is wrong with it. */
export function readMetrics(file: unknown): {
  readonly metrics: Readonly<Record<string, MetricWords>>;
  readonly quantities: QuantityWords;
} {
  const { shared, metrics } = parse(fileSchema, file, 'the file');
  const known = new Set(Object.keys(metrics));
  const entries = Object.entries(metrics).map(([key, value]) => {
    const words = parse(metricWordsSchema, value, `entry “${key}”`);
    const stranger = words.shares.find((other) => !known.has(other));
    if (stranger !== undefined) throw new Error(`metrics.yaml, entry “${key}”: shares names no metric “${stranger}”.`);
    return [key, words] as const;
  });
  return { metrics: Object.fromEntries(entries), quantities: parse(quantityWordsSchema, shared, 'shared') };
}
