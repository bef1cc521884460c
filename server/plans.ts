import { join, resolve } from 'node:path';
import { createCore } from '../core/create-core.js';
import { runPlansCli } from '../core/features/plans/cli/plans-cli.js';
import { createNodePorts } from '../core/ports/node-ports.js';
import { languageOf } from '../core/startup-failure.js';
import { databaseFile, takeDataFolder } from './data-folder.js';
import { programFolders, programVersion } from './program-folders.js';

const folders = programFolders();

runPlansCli(process.argv.slice(2), {
  resourcesDir: folders.resourcesDir,
  print: (text) => process.stdout.write(text),
  language: languageOf(process.env['LC_ALL'] ?? process.env['LANG']),
  async load(planSet, target) {
    const dataDir = resolve(target.data);
    const release = takeDataFolder(dataDir);
    try {
      const core = await createCore({
        ports: createNodePorts({ ...folders, logLevel: 'warn' }),
        config: {
          version: programVersion,
          host: 'station',
          database:
            target.database === undefined
              ? { engine: 'sqlite', file: join(dataDir, databaseFile) }
              : { engine: 'postgres', url: target.database },
          planSet,
        },
      });
      const report = core.planLoad;
      await core.close();
      return report;
    } finally {
      release();
    }
  },
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  },
);
