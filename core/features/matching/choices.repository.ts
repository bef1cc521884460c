import { z } from 'zod';
import { differenceSchema, rankedCodeSchema } from '../../../contract/matching/matching.contract.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { KeptChoice } from './differences.rules.js';

const rowSchema = z.object({
  incident_id: z.string(),
  at: z.string(),
  text: z.string(),
  verdict: differenceSchema.shape.verdict,
  ranking_json: z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(z.array(rankedCodeSchema)),
  chosen: z.string(),
  level_suggested: differenceSchema.shape.levelDeclared.nullable(),
  level_declared: differenceSchema.shape.levelDeclared,
});

/** About four years of an outer district's declarations. */
const mostChoices = 2_000;

const columns = Object.keys(rowSchema.shape);

function fromRow(row: unknown): KeptChoice {
  const parsed = rowSchema.parse(row);
  return {
    incidentId: parsed.incident_id,
    at: parsed.at,
    text: parsed.text,
    verdict: parsed.verdict,
    ranking: parsed.ranking_json,
    chosen: parsed.chosen,
    ...(parsed.level_suggested === null ? {} : { levelSuggested: parsed.level_suggested }),
    levelDeclared: parsed.level_declared,
  };
}

/** Officers' choices beside the engine's rankings. */
export class ChoicesRepository {
  constructor(private readonly unit: UnitOfWork) {}

  async keep(choice: KeptChoice): Promise<void> {
    const row: z.input<typeof rowSchema> = {
      incident_id: choice.incidentId,
      at: choice.at,
      text: choice.text,
      verdict: choice.verdict,
      ranking_json: JSON.stringify(choice.ranking),
      chosen: choice.chosen,
      level_suggested: choice.levelSuggested ?? null,
      level_declared: choice.levelDeclared,
    };
    await this.unit.db('matching_choices').insert(row);
  }

  /** The newest, newest first: what was chosen years ago says little about the plans of today. */
  async latest(): Promise<readonly KeptChoice[]> {
    const rows: unknown[] = await this.unit
      .db('matching_choices')
      .orderBy('at', 'desc')
      .orderBy('incident_id', 'desc')
      .limit(mostChoices)
      .select(columns);
    return rows.map(fromRow);
  }
}
