import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import { postNamesOf } from './posts.rules.js';

/** How many plans use each name of a directory post. */
function countNames(structures: readonly PlanStructure[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const [post, names] of structures.flatMap((structure) => [...postNamesOf(structure)])) {
    const count = counts.get(post) ?? new Map<string, number>();
    for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
    counts.set(post, count);
  }
  return counts;
}

/** Plans that call a directory post by another name than most plans do, by code. */
export function libraryPostNameFindings(
  structures: readonly PlanStructure[],
): readonly { readonly code: string; readonly finding: Finding }[] {
  const counts = countNames(structures);
  return structures.flatMap((structure) =>
    [...postNamesOf(structure)].flatMap(([directoryPost, own]) => {
      const names = [...(counts.get(directoryPost) ?? [])].sort((a, b) => b[1] - a[1]).map(([name]) => name);
      const [usual = ''] = names;
      // Two names inside the plan are an error of the plan itself.
      if (own.size > 1 || own.has(usual)) return [];
      const data = { directoryPost, names: names.join('、') };
      const place = { path: 'command.posts', subject: `岗位 ${[...own].join('、')}` };
      return [{ code: structure.code, finding: findingAt('post_two_names', 'warning', place, data) }];
    }),
  );
}
