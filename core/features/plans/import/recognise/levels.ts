import { responseLevels, type PlanStructure, type ResponseLevel } from '../../../../../contract/plans/plan.model.js';
import { levelNames } from '../../text/plan-words.js';
import { criteriaOf, numberCriteria } from './criteria.rules.js';
import type { ProseReading } from './prose-reading.js';
import { levelHead, levelIn, type LevelHead } from './response-level.rules.js';
import type { SourceLine } from './source-lines.js';

type Levels = PlanStructure['levels'];
type Draft = { criteria: ReturnType<typeof criteriaOf>[number][]; declaredBy: string; colour?: LevelHead['colour'] };

const declared = /由([^，。；]{2,30}?)(?:研究)?(?:决定|批准|负责|宣布|组织)*(?:后)?启动/u;

interface OpenLevel {
  readonly head: LevelHead;
  /** Headings it stands under: another heading closes it. */
  readonly under: string;
}

/** 分级标准: criteria by level, as data where a figure and a metric can be read. */
export function recogniseLevels(reading: ProseReading): Levels {
  const drafts: Record<ResponseLevel, Draft> = { I: draft(), II: draft(), III: draft(), IV: draft() };
  let open: OpenLevel | undefined;
  for (const line of reading.open('levels')) {
    const own = readsAsDeclared(line) ? undefined : levelHead(line.text);
    open = levelAt(line, own, open);
    if (own === undefined && readDeclared(reading, line, drafts, open?.head.level)) continue;
    if (open === undefined) continue;
    const { level, colour } = open.head;
    if (colour !== undefined) drafts[level].colour = colour;
    drafts[level].criteria.push(...criteriaOf(own === undefined ? line.text : own.rest, reading.vocabulary));
    reading.take(line, `levels.${level}`);
  }
  for (const line of reading.open('actions')) readDeclared(reading, line, drafts, undefined);
  return levelsOf(drafts);
}

/** The level a line belongs to: its own, that of a heading above it, or the one opened before under the same headings. */
function levelAt(line: SourceLine, own: LevelHead | undefined, open: OpenLevel | undefined): OpenLevel | undefined {
  const under = line.under.join('/');
  const head =
    own ??
    [...line.under]
      .reverse()
      .map(levelHead)
      .find((each) => each !== undefined);
  if (head !== undefined) return { head, under };
  return open?.under === under ? open : undefined;
}

const draft = (): Draft => ({ criteria: [], declaredBy: '' });

function readsAsDeclared(line: SourceLine): boolean {
  return levelIn(line.text) !== undefined && declared.test(line.text);
}

/** `Ⅳ级响应由区建设管理委决定启动`. The line stays in the text: it says more than the office. */
function readDeclared(
  reading: ProseReading,
  line: SourceLine,
  drafts: Record<ResponseLevel, Draft>,
  open: ResponseLevel | undefined,
): boolean {
  const by = declared.exec(line.text)?.[1];
  const level = levelIn(line.text) ?? levelIn(line.under.at(-1) ?? '') ?? open;
  if (by === undefined || level === undefined || drafts[level].declaredBy !== '') return false;
  drafts[level].declaredBy = by;
  reading.note(line, `levels.${level}.declaredBy`);
  return true;
}

function levelsOf(drafts: Readonly<Record<ResponseLevel, Draft>>): Levels {
  const levelOf = (level: ResponseLevel): Levels['I'] => {
    const { criteria, declaredBy, colour } = drafts[level];
    const base = { name: levelNames[level], criteria: numberCriteria(level, criteria), declaredBy };
    const rest = { raisedBy: '', loweredBy: '', endedBy: '', commander: '', districtRole: '' };
    return colour === undefined ? { ...base, ...rest } : { ...base, colour, ...rest };
  };
  return { I: levelOf('I'), II: levelOf('II'), III: levelOf('III'), IV: levelOf('IV') };
}

/** Levels without a single criterion, gravest first. */
export function levelsWithoutCriteria(levels: Levels): readonly ResponseLevel[] {
  return responseLevels.filter((level) => levels[level].criteria.length === 0);
}
