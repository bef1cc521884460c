import { z } from 'zod';

/** Plain words in lower case; signs of patterns are refused, so that nobody writes one by mistake. */
const word = z.coerce
  .string()
  .min(1, 'a word is empty')
  .regex(/^[^\\[\](){}|*+?^$]*$/u, 'words are plain; signs such as ( ) | * ? are not allowed')
  .regex(/^[^A-Z]*$/u, 'words are written in small letters')
  .refine((text) => text.trim() === text, 'a word begins or ends with a space');
/** A list may name another list of the file, which then lies inside it. */
const wordList = z.array(z.union([z.array(word), word])).transform((words) => words.flat());
const measures = z.record(word, z.number());

export const metricWordsSchema = z
  .strictObject({
    name: z.string().min(1, 'name is empty'),
    unit: z.string(),
    holds: z.enum(['people', 'time', 'amount'], { error: 'holds is people, time or amount' }).optional(),
    units: measures.default({}),
    near: wordList.default([]),
    with: wordList.default([]),
    not: wordList.default([]),
    elsewhere: wordList.default([]),
    ifNamed: z.record(word, wordList).default({}),
    said: measures.default({}),
    shares: wordList.default([]),
    over: z.number().positive().optional(),
    range: z.tuple([z.number(), z.number()]).optional(),
    bare: z.number().optional(),
    reach: z
      .enum(['clause', 'sentence', 'report'], { error: 'reach is clause, sentence or report' })
      .default('sentence'),
  })
  .refine((metric) => metric.holds === undefined || metric.near.length > 0, 'holds needs words in near')
  .refine((metric) => metric.holds !== 'amount' || Object.keys(metric.units).length > 0, 'an amount needs units')
  .refine((metric) => metric.range === undefined || metric.range[0] <= metric.range[1], 'range begins above its end');

export const quantityWordsSchema = z.strictObject({
  people: z.strictObject({ counters: wordList, nouns: wordList, others: wordList }),
  otherUnits: wordList,
  ignore: wordList,
  past: wordList,
  present: wordList,
  forecast: wordList,
});
