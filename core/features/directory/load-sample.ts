import { z } from 'zod';
import { phoneSchema } from '../../../contract/directory/directory.contract.js';
import { AppError } from '../../dispatch/app-error.js';
import { insertAll } from '../../db/insert-all.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { Files } from '../../ports/files.js';

const directorySchema = z.object({
  people: z.array(
    z.object({ id: z.string(), name: z.string(), unitId: z.string(), title: z.string(), phones: z.array(phoneSchema) }),
  ),
  posts: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unitId: z.string(),
      holders: z.array(z.object({ personId: z.string(), rank: z.enum(['A', 'B']) })),
    }),
  ),
  duty: z.object({
    shiftHours: z.number().positive(),
    startsAt: z.string(),
    teams: z.array(z.record(z.string(), z.unknown())),
  }),
  absences: z.array(z.object({ personId: z.string(), reason: z.string() })),
});
export type SampleDirectory = z.infer<typeof directorySchema>;

function personRows(sample: SampleDirectory, unitWords: (id: string) => string) {
  const absent = new Map(sample.absences.map((absence) => [absence.personId, absence.reason]));
  const posts = new Map<string, string[]>();
  for (const post of sample.posts) {
    for (const holder of post.holders) posts.set(holder.personId, [...(posts.get(holder.personId) ?? []), post.title]);
  }
  return sample.people.map((person, rank) => ({
    id: person.id,
    name: person.name,
    unit_id: person.unitId,
    title: person.title,
    sample: true,
    absence: absent.get(person.id) ?? null,
    search: [
      person.name,
      person.title,
      unitWords(person.unitId),
      ...(posts.get(person.id) ?? []),
      ...person.phones.map((phone) => phone.number),
    ]
      .join(' ')
      .toLowerCase(),
    rank,
  }));
}

/** Writes the sample people, posts, phones and duty teams; refuses when they are there already. */
export async function loadSampleDirectory(
  unit: UnitOfWork,
  files: Files,
  unitWords: (id: string) => string,
): Promise<{ people: number; posts: number }> {
  if (await hasSample(unit)) throw new AppError('directory.sample_already_loaded', 'the sample set is loaded already');
  const sample = directorySchema.parse(JSON.parse(await files.read('sample/directory.json')));
  await insertAll(unit, 'people', personRows(sample, unitWords));
  await insertAll(
    unit,
    'phones',
    sample.people.flatMap((person) =>
      person.phones.map((phone, rank) => ({
        id: `${person.id}-${rank}`,
        person_id: person.id,
        rank,
        kind: phone.kind,
        number: phone.number,
      })),
    ),
  );
  await insertAll(
    unit,
    'posts',
    sample.posts.map((post) => ({ id: post.id, title: post.title, unit_id: post.unitId })),
  );
  await insertAll(
    unit,
    'post_holders',
    sample.posts.flatMap((post) =>
      post.holders.map((holder) => ({ post_id: post.id, person_id: holder.personId, rank: holder.rank })),
    ),
  );
  await insertAll(
    unit,
    'duty_teams',
    sample.duty.teams.map((team, rank) => ({ id: `team-${rank + 1}`, rank, members_json: JSON.stringify(team) })),
  );
  const pattern = { shiftHours: sample.duty.shiftHours, startsAt: sample.duty.startsAt };
  await unit.db('settings').insert({ key: 'duty.pattern', value_json: JSON.stringify(pattern) });
  return { people: sample.people.length, posts: sample.posts.length };
}

/** Whether the sample set is loaded. */
export async function hasSample(unit: UnitOfWork): Promise<boolean> {
  return (await unit.db('people').where('sample', true).first('id')) !== undefined;
}
