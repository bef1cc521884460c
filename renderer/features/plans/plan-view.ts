import type { OutputOf } from '../../../contract/index.js';

/** The whole plan as the station gives it. */
export type PlanView = OutputOf<'plans.get'>;

/** Short name of a unit in a plan; the id itself when the plan names one nobody knows. */
export function unitName(plan: PlanView, unitId: string): string {
  return plan.unitNames[unitId] ?? unitId;
}

/** Structured panels of a plan, in their order. */
export const panelIds = ['criteria', 'authority', 'command', 'steps', 'resources', 'reporting'] as const;
export type PanelId = (typeof panelIds)[number];

/** Where the reader is: the card, a structured panel, or a chapter of the text by its id. */
export type Place =
  | { readonly view: 'card' }
  | { readonly view: 'structure'; readonly panel: PanelId }
  | { readonly view: 'text'; readonly chapter: string };

/** Panels are named apart from chapters, which choose their own ids. */
const panelMark = 's-';

/** Place of an address (`?at=`): `card`, a panel such as `s-steps`, else a chapter. */
export function placeOf(at: string | null): Place {
  if (at === null || at === '' || at === 'card') return { view: 'card' };
  const panel = panelIds.find((id) => at === panelMark + id);
  return panel === undefined ? { view: 'text', chapter: at } : { view: 'structure', panel };
}

/** The place with the chapter's own id, where an address names the chapter by its title (hits of the search do). */
export function placeIn(plan: Pick<PlanView, 'chapters'>, place: Place): Place {
  if (place.view !== 'text') return place;
  const named = plan.chapters.find(({ id, title }) => id === place.chapter || title === place.chapter);
  return named === undefined ? place : { view: 'text', chapter: named.id };
}

/** Name of a place in the address. */
export function atOf(place: Place): string {
  switch (place.view) {
    case 'card':
      return 'card';
    case 'structure':
      return panelMark + place.panel;
    case 'text':
      return place.chapter;
  }
}
