export interface WithId {
  readonly id: string;
}

export interface Diff<T> {
  readonly added: readonly T[];
  readonly changed: readonly T[];
  readonly removed: readonly string[];
}

/** What changed from one set to the next, by id. An element that is the same object, or equal as JSON, has not changed. */
export function diffById<T extends WithId>(before: ReadonlyMap<string, T>, after: readonly T[]): Diff<T> {
  const kept = new Set(after.map((item) => item.id));
  const added: T[] = [];
  const changed: T[] = [];
  for (const item of after) {
    const old = before.get(item.id);
    if (old === undefined) added.push(item);
    else if (old !== item && JSON.stringify(old) !== JSON.stringify(item)) changed.push(item);
  }
  return { added, changed, removed: [...before.keys()].filter((id) => !kept.has(id)) };
}
