import type { OutputOf } from '../../../../contract/index.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';

export type TextChange = OutputOf<'plans.compare'>['text'][number];

/** One row of the two texts side by side; `changed` where lines gave way to others. */
export interface TextRow {
  readonly kind: 'same' | 'removed' | 'added' | 'changed';
  readonly chapter: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Puts removed lines beside the added ones that follow them. */
export function textRows(changes: readonly TextChange[]): readonly TextRow[] {
  const rows: TextRow[] = [];
  for (const { kind, chapter, lines } of changes) {
    const last = rows.at(-1);
    if (kind === 'added' && last?.kind === 'removed') {
      rows[rows.length - 1] = { kind: 'changed', chapter, before: last.before, after: lines };
    } else if (kind === 'same') {
      rows.push({ kind, chapter, before: lines, after: lines });
    } else {
      rows.push({ kind, chapter, before: kind === 'removed' ? lines : [], after: kind === 'added' ? lines : [] });
    }
  }
  return rows;
}

/** Names of the entries a path names by their id: posts, working groups, items. */
export function entryNames(structures: readonly PlanStructure[]): ReadonlyMap<string, string> {
  return new Map(
    structures.flatMap(({ command, resources }) => [
      ...command.posts.map((post) => [`posts.${post.id}`, post.title] as const),
      ...command.workingGroups.map((group) => [`workingGroups.${group.id}`, group.name] as const),
      ...resources.map((item) => [`resources.${item.itemId}`, item.name] as const),
    ]),
  );
}

/** The path with names in place of ids: `command.posts[commander].title` becomes `command.posts[分管副区长].title`. */
export function namedPath(
  path: string,
  names: ReadonlyMap<string, string>,
  step: (seq: string) => string,
  unit: (id: string) => string | undefined,
): string {
  return path.replaceAll(/(\w+)\[([^\]]*)\]/gu, (whole, list: string, key: string) => {
    const id = key.replace(/#\d+$/u, '');
    if (list === 'steps') return `${list}[${step(id)}]`;
    const name = names.get(`${list}.${id}`) ?? (isUnitField(list) ? unit(id) : undefined);
    return name === undefined ? whole : `${list}[${name}]`;
  });
}

/** Whether a field holds ids of units. */
function isUnitField(field: string): boolean {
  return /(?:unitId|Unit|Units)$/u.test(field);
}

/** Whether the last field of a path holds the id of a unit. */
export function holdsUnit(path: string): boolean {
  const last = path.split('.').at(-1) ?? '';
  return isUnitField(last.replace(/\[.*$/u, ''));
}
