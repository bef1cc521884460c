import { z } from 'zod';
import type { Files } from '../../ports/files.js';
import type { TaskLimitsConfig } from './plan-tasks.rules.js';

const limitsSchema = z.object({
  source: z.string(),
  planStep: z.object({ signMin: z.number().int().positive() }),
  byHand: z.object({
    signMin: z.number().int().positive(),
    arriveMin: z.number().int().positive(),
    finishMin: z.number().int().positive(),
  }),
});

/** Reads the limits of tasks from `resources/tasks/limits.json`. */
export async function readLimits(files: Files): Promise<TaskLimitsConfig> {
  return limitsSchema.parse(JSON.parse(await files.read('tasks/limits.json')));
}
