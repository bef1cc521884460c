import type { DocumentBlock } from '../../../../contract/plans/document-block.model.js';
import type { PlanStructure, ResponseLevel } from '../../../../contract/plans/plan.model.js';
import { recogniseCommand } from './recognise/command.js';
import type { PlanVocabulary } from '../text/plan-vocabulary.js';
import { readCriteria } from './recognise/criteria.rules.js';
import { recogniseEnding } from './recognise/ending.js';
import { documentCode, recogniseGeneral, recogniseTexts } from './recognise/general.js';
import { recogniseIntake } from './recognise/intake.js';
import { recogniseLevels } from './recognise/levels.js';
import { recogniseLinks } from './recognise/links.js';
import { recogniseMonitoring } from './recognise/monitoring.js';
import type { ProseReading } from './recognise/prose-reading.js';
import { recogniseReporting } from './recognise/reporting.js';
import { recogniseResources } from './recognise/resources.js';
import { recogniseSteps } from './recognise/steps.js';
import { categoryOf, planNameIn, shortNameOf } from './recognise/title.rules.js';
import { recogniseUpkeep } from './recognise/upkeep.js';

type Values = Partial<PlanStructure>;

/**
 * What the free text of a department's plan can become. What tables have said stands: text about it is not read, it stays
 * text. `isOurForm` documents hold everything in tables but the texts under 编制目的 and 适用范围.
 */
export function recogniseProse(reading: ProseReading, front: readonly DocumentBlock[], isOurForm: boolean): Values {
  if (isOurForm) return { ...recogniseTexts(reading), ...reading.given };
  const titles = front.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : []));
  const { given } = reading;
  const title = given.title ?? titles.map(planNameIn).find((name) => name !== undefined);
  const code = documentCode(titles, reading.lines) ?? codeOfTitle(reading, title);
  const general = recogniseGeneral(reading);
  const category = title === undefined ? undefined : categoryOf(title, given.eventTypes ?? general.eventTypes);
  const found: Values = {
    ...general,
    ...recogniseTexts(reading),
    ...(title === undefined ? {} : { title, shortName: shortNameOf(title) }),
    ...(code === undefined ? {} : { code }),
    ...(category === undefined ? {} : { category }),
    ...recogniseChapters(reading),
  };
  return fillGaps(given, found, reading.vocabulary);
}

function recogniseChapters(reading: ProseReading): Values {
  const { given } = reading;
  return {
    levels: recogniseLevels(reading),
    command: recogniseCommand(reading),
    monitoring: recogniseMonitoring(reading),
    ...(given.steps === undefined ? { steps: recogniseSteps(reading) } : {}),
    ...(given.reporting === undefined ? { reporting: recogniseReporting(reading) } : {}),
    ...(given.resources === undefined ? { resources: recogniseResources(reading) } : {}),
    ...recogniseEnding(reading),
    ...recogniseIntake(reading),
    ...recogniseLinks(reading),
    ...(given.upkeep === undefined ? { upkeep: recogniseUpkeep(reading) } : {}),
  };
}

/** Tables first; a part of the command group, the monitoring or a level they leave empty comes from the text. */
function fillGaps(given: Values, found: Values, vocabulary: PlanVocabulary): Values {
  const values: Values = { ...found, ...given };
  if (given.command !== undefined && found.command !== undefined) values.command = filled(given.command, found.command);
  if (given.monitoring !== undefined && found.monitoring !== undefined) {
    values.monitoring = filled(given.monitoring, found.monitoring);
  }
  if (given.levels !== undefined && found.levels !== undefined) {
    const [table, text] = [given.levels, found.levels];
    const levelOf = (level: ResponseLevel): PlanStructure['levels']['I'] => {
      const criteria = readCriteria(level, table[level].criteria, vocabulary);
      return filled({ ...table[level], criteria }, text[level]);
    };
    values.levels = { I: levelOf('I'), II: levelOf('II'), III: levelOf('III'), IV: levelOf('IV') };
  }
  return values;
}

function filled<T extends object>(given: T, found: T): T {
  const isEmpty = (value: unknown): boolean => value === '' || (Array.isArray(value) && value.length === 0);
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => !isEmpty(value)));
  return { ...found, ...said };
}

/** The library's code for exactly this title. */
function codeOfTitle(reading: ProseReading, title: string | undefined): string | undefined {
  const code = title === undefined ? undefined : reading.vocabulary.planCodeOf(title);
  return code !== undefined && reading.vocabulary.planTitle(code) === title ? code : undefined;
}
