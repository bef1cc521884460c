import type { Taxonomy } from './taxonomy.model.js';

/** An event type of the flat list written to `resources/taxonomy/event-types.json`. */
export type EventType = {
  readonly code: string;
  readonly name: string;
  /** Code of the class above; absent for the four categories. */
  readonly parent?: string;
  /** Plan opened first for this type. */
  readonly planCode?: string;
};

/** Flattens categories, subtypes and types, each after its parent. */
export function listEventTypes(taxonomy: Taxonomy): EventType[] {
  return taxonomy.categories.flatMap((category) => [
    { code: category.code, name: category.name },
    ...category.subtypes.flatMap((subtype) => [
      { code: subtype.code, name: subtype.name, parent: category.code, ...planCodeOf(subtype.default_plan) },
      ...subtype.types.map((type) => ({
        code: type.code,
        name: type.name,
        parent: subtype.code,
        ...planCodeOf(type.plan),
      })),
    ]),
  ]);
}

function planCodeOf(plan: string | null | undefined): { planCode?: string } {
  return plan === null || plan === undefined ? {} : { planCode: plan };
}
