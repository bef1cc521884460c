import type { StructureChange } from '../../../contract/plans/reading.model.js';
import type { PlanStructure } from '../../../contract/plans/plan.model.js';

/** Fields that name an entry of a list better than its place does, so that an inserted step does not shift all others. */
const keys = ['code', 'clause', 'seq', 'itemId', 'id', 'plan', 'name', 'what', 'hazard', 'metric', 'title'] as const;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keyOf(entry: unknown, index: number): string {
  if (!isObject(entry)) return typeof entry === 'string' ? entry : String(index);
  const key = keys.find((name) => typeof entry[name] === 'string' || typeof entry[name] === 'number');
  return key === undefined ? String(index) : String(entry[key]);
}

function flatten(value: unknown, path: string, into: Map<string, string>): void {
  if (Array.isArray(value)) {
    for (const [index, entry] of (value as unknown[]).entries()) {
      const base = `${path}[${keyOf(entry, index)}]`;
      // Two entries of one name stay two.
      flatten(
        entry,
        into.has(base) || [...into.keys()].some((known) => known.startsWith(`${base}.`)) ? `${base}#${index}` : base,
        into,
      );
    }
    return;
  }
  if (isObject(value)) {
    for (const [name, entry] of Object.entries(value)) flatten(entry, path === '' ? name : `${path}.${name}`, into);
    return;
  }
  if (value !== undefined) into.set(path, String(value));
}

function fieldsOf(structure: PlanStructure): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  flatten(structure, '', fields);
  return fields;
}

/** Fields that differ between two structures, in the order of the newer one; removed ones last. */
export function compareStructures(from: PlanStructure, to: PlanStructure): StructureChange[] {
  const before = fieldsOf(from);
  const after = fieldsOf(to);
  const changes: StructureChange[] = [];
  for (const [path, value] of after) {
    const old = before.get(path);
    if (old === undefined) changes.push({ path, kind: 'added', after: value });
    else if (old !== value) changes.push({ path, kind: 'changed', before: old, after: value });
  }
  for (const [path, value] of before) {
    if (!after.has(path)) changes.push({ path, kind: 'removed', before: value });
  }
  return changes;
}
