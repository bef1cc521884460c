import type { Role } from '../../../contract/index.js';
import type { FeatureHandlers, HandlerContext } from '../../dispatch/handler.js';
import type { Files } from '../../ports/files.js';
import type { Ids } from '../../ports/ids.js';
import type { Secrets } from '../../ports/secrets.js';
import { AccountsRepository } from '../access/index.js';
import { loadSampleStock } from '../resources/index.js';
import { loadSampleDirectory } from './load-sample.js';
import { PeopleRepository } from './people.repository.js';
import type { UnitBook } from './unit-book.js';

interface DirectoryParts {
  readonly files: Files;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly units: UnitBook;
}

const defaultLimit = 30;
const sampleAccounts: readonly Role[] = ['duty', 'leader', 'drill', 'liaison', 'wall'];
/** Unit whose officer the sample `liaison` is. */
const sampleLiaisonUnit = 'gas';

async function createSampleAccounts(context: HandlerContext, password: string, parts: DirectoryParts): Promise<number> {
  const accounts = new AccountsRepository(context.unit);
  const passwordHash = await parts.secrets.hashPassword(password);
  let created = 0;
  for (const role of sampleAccounts) {
    if ((await accounts.byName(role)) !== undefined) continue;
    const unitId = role === 'liaison' ? sampleLiaisonUnit : undefined;
    await accounts.insert({ id: parts.ids.next(), name: role, role, unitId, passwordHash, at: context.at });
    created += 1;
  }
  return created;
}

/** Units, people and posts. */
export function directoryHandlers(parts: DirectoryParts): FeatureHandlers<'directory'> {
  return {
    async units() {
      return { units: [...parts.units.all()] };
    },

    async search(context, input) {
      const found = await new PeopleRepository(context.unit).search(
        input.text,
        input.unitId,
        input.limit ?? defaultLimit,
      );
      return { people: [...found.people], total: found.total };
    },

    async loadSample(context, input) {
      const words = (id: string): string => {
        const unit = parts.units.get(id);
        return unit === undefined ? id : [unit.name, unit.shortName, ...unit.aliases, unit.role].join(' ');
      };
      const directory = await loadSampleDirectory(context.unit, parts.files, words);
      const stock = await loadSampleStock(context.unit, parts.files, parts.ids, context.at);
      const accounts =
        input.accountsPassword === undefined ? 0 : await createSampleAccounts(context, input.accountsPassword, parts);
      const loaded = { ...directory, ...stock, accounts };
      await context.record({ kind: 'directory.sample_loaded', subject: 'sample', data: loaded });
      return loaded;
    },
  };
}
