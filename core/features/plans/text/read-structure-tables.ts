import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from './plan-vocabulary.js';
import { readSteps } from './tables/action-tables.js';
import { readCommand } from './tables/command-tables.js';
import { readEnding } from './tables/ending-tables.js';
import { readIdentity } from './tables/identity-table.js';
import { readIntake } from './tables/intake-tables.js';
import { readJurisdiction } from './tables/jurisdiction-tables.js';
import { readLevels } from './tables/level-tables.js';
import { readLinks } from './tables/link-tables.js';
import { readMonitoring } from './tables/monitoring-tables.js';
import { readReporting } from './tables/reporting-tables.js';
import { readResources } from './tables/resource-table.js';
import type { DocumentTable } from './tables/source-table.js';
import { TableReading } from './tables/table-reading.js';
import { readUpkeep } from './tables/upkeep-tables.js';

/** What the tables of a document say of a plan. */
export interface ReadTables {
  /** Only the fields for which there is a table; each is complete and satisfies the schema. */
  readonly values: Partial<PlanStructure>;
  /** Places of the tables that were understood. */
  readonly used: ReadonlySet<number>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the structure of a plan from the tables of a document, the inverse of `composeChapters`. Tables are known by their
 * header words, anywhere and in any order of columns; columns may be missing. Never throws. What a plan cannot do without
 * and a table leaves out becomes 待定 or the usual value, and is noted.
 */
export function readStructureTables(tables: readonly DocumentTable[], vocabulary: PlanVocabulary): ReadTables {
  const reading = new TableReading(tables, vocabulary);
  const values: Partial<PlanStructure> = {
    ...readIdentity(reading),
    ...readCommand(reading),
    ...readMonitoring(reading),
    ...readLevels(reading),
    ...readSteps(reading),
    ...readEnding(reading),
    ...readReporting(reading),
    ...readResources(reading, vocabulary),
    ...readIntake(reading),
    ...readLinks(reading, vocabulary),
    ...readJurisdiction(reading),
    ...readUpkeep(reading),
  };
  reading.noteUnknownFields();
  return { values, used: reading.used, findings: reading.findings };
}
