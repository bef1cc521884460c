import type { PlanPost } from '../../../../../contract/plans/plan.model.js';
import { toBeNamed } from '../plan-words.js';
import { required } from './row-values.js';
import type { ReadRow } from './table-reading.js';

/** A post as its table shows it. */
export interface PostRow {
  readonly role: PlanPost['role'] | undefined;
  readonly title: string;
  readonly unitId: string;
  readonly required: boolean;
  readonly deputyTitle: string | undefined;
  readonly directoryPost: string;
  readonly deputyPost: string | undefined;
  readonly id: string;
}

export function postRow(post: PlanPost): PostRow {
  const { deputy, ...rest } = post;
  return { ...rest, deputyTitle: deputy?.title, deputyPost: deputy?.directoryPost };
}

/** The posts of a table; a department's own table has no ids and no directory posts, so these are made up and noted. */
export function readPosts(rows: readonly ReadRow<PostRow>[]): PlanPost[] {
  const taken = new Set<string>(rows.flatMap(({ values }) => (values.id ? [values.id] : [])));
  return rows.map((row) => {
    const { values } = row;
    const role = values.role ?? 'member';
    const unitId = required(row, 'unitId', '单位');
    const id = values.id || freeId(role, unitId, taken);
    taken.add(id);
    return {
      id,
      title: required(row, 'title', '职务'),
      role,
      unitId,
      directoryPost: values.directoryPost || guessedPost(row, unitId, role),
      required: values.required ?? role === 'commander',
      ...deputyOf(row, unitId),
    };
  });
}

function freeId(role: PlanPost['role'], unitId: string, taken: ReadonlySet<string>): string {
  const name = role === 'member' ? `member-${unitId}` : role;
  const first = role === 'deputy' ? 'deputy-1' : name;
  if (!taken.has(first)) return first;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

const rolePosts: Readonly<Record<PlanPost['role'], string>> = {
  commander: 'lead',
  deputy: 'lead',
  office: 'duty',
  member: 'deputy',
};

/** Directory posts are named after the unit: its head, its deputy, its duty room. */
function guessedPost(row: ReadRow<PostRow>, unitId: string, role: PlanPost['role']): string {
  const directoryPost = postOf(unitId, rolePosts[role]);
  row.note('directoryPost', 'post_guessed', { post: row.values.title ?? '', directoryPost });
  return directoryPost;
}

function postOf(unitId: string, post: string): string {
  if (unitId === toBeNamed || unitId === 'site-unit') return unitId;
  return unitId === 'town-local' ? `{town}-${post}` : `${unitId}-${post}`;
}

function deputyOf(row: ReadRow<PostRow>, unitId: string): Pick<PlanPost, 'deputy'> {
  const { deputyTitle, deputyPost } = row.values;
  if (deputyTitle === undefined && deputyPost === undefined) return {};
  if (deputyPost !== undefined) return { deputy: { title: deputyTitle || toBeNamed, directoryPost: deputyPost } };
  const directoryPost = postOf(unitId, 'deputy');
  row.note('deputyPost', 'post_guessed', { post: deputyTitle ?? '', directoryPost });
  return { deputy: { title: deputyTitle || toBeNamed, directoryPost } };
}
