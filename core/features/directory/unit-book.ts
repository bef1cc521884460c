import { z } from 'zod';
import { unitSchema, type Unit } from '../../../contract/directory/directory.contract.js';
import type { UnitOfWork } from '../../db/unit-of-work.js';

interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly kind: string;
  readonly role: string;
  readonly aliases_json: string;
  readonly town_code: string | null;
}

/** Units that plans name before the real one is known. */
export const placeholderUnits: Readonly<Record<string, string>> = {
  'town-local': '事发地街镇',
  'site-unit': '事发单位',
};

const shippedUnitsSchema = z.array(unitSchema);

/** Departments, towns and utilities by id, in memory. */
export class UnitBook {
  private units = new Map<string, Unit>();

  all(): readonly Unit[] {
    return [...this.units.values()];
  }

  get(id: string): Unit | undefined {
    return this.units.get(id);
  }

  /** How officers say it; a placeholder keeps its own words. */
  shortName(id: string): string {
    return this.units.get(id)?.shortName ?? placeholderUnits[id] ?? id;
  }

  /** Sub-centre of a town by plan code such as `MH-T-01`. */
  ofTown(townCode: string): Unit | undefined {
    return this.all().find((unit) => unit.townCode === townCode);
  }

  /** Writes the shipped units that are missing, then reads all. Answers how many were added. */
  async load(unit: UnitOfWork, shipped: unknown): Promise<number> {
    const known = new Set((await unit.db<{ id: string }>('units').select('id')).map((row) => row.id));
    const missing = shippedUnitsSchema.parse(shipped).filter((entry) => !known.has(entry.id));
    for (const [index, entry] of missing.entries()) await unit.db('units').insert(toRow(entry, known.size + index));
    const rows = await unit
      .db<UnitRow>('units')
      .orderBy('rank')
      .select('id', 'name', 'short_name', 'kind', 'role', 'aliases_json', 'town_code');
    this.units = new Map(rows.map((row) => [row.id, fromRow(row)]));
    return missing.length;
  }
}

function toRow(unit: Unit, rank: number) {
  return {
    id: unit.id,
    name: unit.name,
    short_name: unit.shortName,
    kind: unit.kind,
    role: unit.role,
    aliases_json: JSON.stringify(unit.aliases),
    town_code: unit.townCode ?? null,
    rank,
  };
}

function fromRow(row: UnitRow): Unit {
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    role: row.role,
    aliases: z.array(z.string()).parse(JSON.parse(row.aliases_json)),
    ...(row.town_code === null ? {} : { townCode: row.town_code }),
  };
}
