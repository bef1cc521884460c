import type { PlanHit, PlanSummary } from '../../../../contract/plans/library.model.js';

/** Name the station gives to hits in the triggers: they stand in no chapter of their own. */
const triggers = '触发词';

const hasChapter = ({ section }: PlanHit): boolean => section !== '' && section !== triggers;

/** Where a plan found is opened: at the chapter of the hit, else of its best hit in a chapter, else at its beginning. */
export function hitAddress({ code, hits = [] }: Pick<PlanSummary, 'code' | 'hits'>, hit?: PlanHit): string {
  const chapter = (hit ?? hits.find(hasChapter))?.section ?? '';
  return chapter === '' || chapter === triggers ? `/plans/${code}` : `/plans/${code}?at=${encodeURIComponent(chapter)}`;
}
