import type { UnitOfWork } from '../../db/unit-of-work.js';
import type { DocumentPrinter } from '../../ports/document-printer.js';
import type { Files } from '../../ports/files.js';
import type { Ids } from '../../ports/ids.js';
import type { UnitBook } from '../directory/index.js';
import type { PlanLoadReport } from '../../../contract/plans/library.model.js';
import type { PlanCatalogue } from './plan-catalogue.js';
import type { PlanVocabulary } from './text/plan-vocabulary.js';

/** Who holds a directory post now, by name. */
export interface PostHolders {
  readonly holder?: string;
  readonly absence?: string;
  readonly deputy?: string;
}

/** The last call-out on a plan: how many of the called confirmed. */
export interface CallTest {
  readonly reached: number;
  readonly of: number;
  readonly at: string;
  readonly incidentId: string;
}

/** What other features know that speaks for or against a plan. */
export interface PlanEvidence {
  /** Holders by directory post; posts nobody holds are absent. */
  holders(unit: UnitOfWork): Promise<ReadonlyMap<string, PostHolders>>;
  /** The catalogue of items: name and other names by id. */
  items(unit: UnitOfWork): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Free stock of the whole district by item; empty while no catalogue is loaded. */
  freeStock(unit: UnitOfWork, at: string): Promise<ReadonlyMap<string, number>>;
  /** Last call-out by plan code. */
  callTests(unit: UnitOfWork): Promise<ReadonlyMap<string, CallTest>>;
  /** End of the shift that is on, if a roster says so. */
  shiftEnd(unit: UnitOfWork, at: string): Promise<string | undefined>;
}

/** What the handlers of the library work with. */
export interface PlansParts {
  readonly catalogue: PlanCatalogue;
  readonly units: UnitBook;
  /** Names both ways; item names are found only when the catalogue is given. */
  readonly vocabulary: (items?: ReadonlyMap<string, readonly string[]>) => PlanVocabulary;
  readonly metrics: () => Readonly<Record<string, { readonly name: string; readonly unit: string }>>;
  readonly evidence: PlanEvidence;
  readonly ids: Ids;
  readonly files: Files;
  readonly printer: DocumentPrinter;
  readonly stationName: string;
  /** Report of the last load, kept for the library page. */
  readonly loads: { report: PlanLoadReport };
}
