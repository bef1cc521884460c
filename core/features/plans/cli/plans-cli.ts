import { parseArgs } from 'node:util';
import { join } from 'node:path';
import type { PlanLoadReport } from '../../../../contract/plans/library.model.js';
import { lintReport } from '../lint/lint-report.js';
import { lintFolder, readPlanFolder, unitsFile } from './lint-folder.js';
import type { PlanFile } from '../load-plans.js';

/** What the host supplies. */
export interface PlansCliPorts {
  readonly resourcesDir: string;
  readonly print: (text: string) => void;
  readonly language: 'zh' | 'en';
  /** Loads a set into the database of a data folder. Fails with a sentence when a station holds it. */
  readonly load: (
    set: { readonly files: readonly PlanFile[]; readonly unitsFile: string; readonly replace: boolean },
    target: { readonly data: string; readonly database: string | undefined },
  ) => Promise<PlanLoadReport>;
}

const usage = ['usage: plans lint [DIR]', '       plans load DIR [--data DIR] [--database URL] [--replace]', ''].join(
  '\n',
);

function lint(folder: string | undefined, { resourcesDir, print, language }: PlansCliPorts): number {
  const { findings, refused } = lintFolder(folder ?? join(resourcesDir, 'plans'), resourcesDir, folder === undefined);
  for (const { file, line, field, message } of refused) {
    print(`${file}:${line} ${field === undefined ? '' : `${field} `}${message}\n`);
  }
  for (const line of lintReport(findings, language)) print(`${line}\n`);
  const errors = [...findings.values()].flat().filter((finding) => finding.severity === 'error').length;
  return errors + refused.length > 0 ? 1 : 0;
}

async function load(
  folder: string,
  options: { data: string; database: string | undefined; replace: boolean },
  ports: PlansCliPorts,
): Promise<number> {
  const set = {
    files: readPlanFolder(folder),
    unitsFile: unitsFile(folder, ports.resourcesDir),
    replace: options.replace,
  };
  if (set.files.length === 0) {
    ports.print(
      ports.language === 'zh' ? `${folder} 中没有预案文件（*.md）\n` : `no plan documents (*.md) in ${folder}\n`,
    );
    return 1;
  }
  const report = await ports.load(set, options);
  for (const { file, line, field, message } of report.refused) {
    ports.print(`${file}:${line} ${field === undefined ? '' : `${field} `}${message}\n`);
  }
  const { loaded, changed, unchanged, withdrawn, refused } = report;
  ports.print(
    ports.language === 'zh'
      ? `新载入 ${loaded}，更新 ${changed}，未变 ${unchanged}，撤下 ${withdrawn}，拒收问题 ${refused.length} 处\n`
      : `loaded ${loaded}, changed ${changed}, unchanged ${unchanged}, withdrawn ${withdrawn}, problems refused ${refused.length}\n`,
  );
  return refused.length > 0 ? 1 : 0;
}

/**
 * `lint [DIR]` prints the findings of the shipped plans, or of a folder of plan documents; `load DIR` takes a set into the
 * library of a data folder. Answers the exit code: 0, 1 when something is wrong, 2 when called wrongly.
 */
export async function runPlansCli(argv: readonly string[], ports: PlansCliPorts): Promise<number> {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string', default: 'data' },
        database: { type: 'string' },
        replace: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    ports.print(`${(error as Error).message}\n${usage}`);
    return 2;
  }
  const [verb, folder] = parsed.positionals;
  const { data, database, replace } = parsed.values;
  if (verb === 'lint') return lint(folder, ports);
  if (verb === 'load' && folder !== undefined) return load(folder, { data, database, replace }, ports);
  ports.print(usage);
  return 2;
}
