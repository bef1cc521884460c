import type { Knex } from 'knex';
import * as access from './20261121100000_access_accounts.js';
import * as journal from './20261121100100_journal_rows.js';
import * as directory from './20261121100200_directory_people.js';
import * as plans from './20261121100300_plans_library.js';
import * as incidents from './20261121100400_incidents_core.js';
import * as calls from './20261121100500_calls_legs.js';
import * as tasks from './20261121100600_tasks_board.js';
import * as resources from './20261121100700_resources_ledger.js';
import * as reports from './20261121100800_reports_drafts.js';
import * as plansLife from './20261121110000_plans_life.js';
import * as matchingChoices from './20261121120000_matching_choices.js';
import * as messages from './20261122100000_messages_queue.js';
import * as callAttempts from './20261122110000_call_attempts.js';

/** One schema step. Imports nothing from the application and is never edited after release. */
export interface MigrationModule {
  up(db: Knex): Promise<void>;
  down(db: Knex): Promise<void>;
}

/** All migrations in order; names carry no extension, so a build does not change them. */
export const migrations: readonly (readonly [string, MigrationModule])[] = [
  ['20261121100000_access_accounts', access],
  ['20261121100100_journal_rows', journal],
  ['20261121100200_directory_people', directory],
  ['20261121100300_plans_library', plans],
  ['20261121100400_incidents_core', incidents],
  ['20261121100500_calls_legs', calls],
  ['20261121100600_tasks_board', tasks],
  ['20261121100700_resources_ledger', resources],
  ['20261121100800_reports_drafts', reports],
  ['20261121110000_plans_life', plansLife],
  ['20261121120000_matching_choices', matchingChoices],
  ['20261122100000_messages_queue', messages],
  ['20261122110000_call_attempts', callAttempts],
];
