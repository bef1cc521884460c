import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { findingAt } from './finding-at.js';
import type { LintPlan } from './lint-surroundings.js';
import { levelsUpwards, levelSigns } from './subjects.js';

type Needed = readonly [chapter: string, path: string, isThere: boolean];

const has = (text: string): boolean => text.trim() !== '';
const some = (list: readonly unknown[]): boolean => list.length > 0;

/** The chapter of a plan's own text that says how the situations are handled; without it the rest is form. */
const handling = '处置要点';
const handlingTitle = new RegExp(`^(?:[一二三四五六七八九十\\d]+[、.．]\\s*)?${handling}$`, 'u');

function readHeading(line: string): { readonly level: number; readonly title: string } | undefined {
  const [, marks, title] = /^(#{1,6})\s+(\S.*?)\s*$/u.exec(line) ?? [];
  return marks === undefined || title === undefined ? undefined : { level: marks.length, title };
}

/** A heading of that name with some text under it, directly or in a sub-chapter. */
function handlingInBody(body: string): boolean {
  let level = Infinity;
  for (const line of body.split('\n')) {
    const heading = readHeading(line);
    if (heading === undefined) {
      if (level < Infinity && has(line)) return true;
    } else if (handlingTitle.test(heading.title)) {
      level = heading.level;
    } else if (heading.level <= level) {
      level = Infinity;
    }
  }
  return false;
}

function hasHandling({ body, chapters }: LintPlan): boolean {
  return chapters.some(({ title, blocks }) => handlingTitle.test(title.trim()) && some(blocks)) || handlingInBody(body);
}

function neededOf(plan: LintPlan): readonly Needed[] {
  const { structure } = plan;
  const { monitoring, termination, reporting, links, boundaries } = structure;
  return [
    ['编制目的', 'purpose', has(structure.purpose)],
    ['适用范围', 'scope', has(structure.scope)],
    ['指挥体系', 'command.posts', some(structure.command.posts)],
    ['监测预警', 'monitoring', some(monitoring.sources) && some(monitoring.warnings)],
    ...levelsUpwards.map((level): Needed => [
      `分级标准 ${levelSigns[level]}级`,
      `levels.${level}.criteria`,
      some(structure.levels[level].criteria),
    ]),
    ['响应行动', 'steps', some(structure.steps)],
    ['信息报告', 'reporting', some(reporting.receivers) && has(reporting.final)],
    ['应急资源', 'resources', some(structure.resources)],
    ['响应终止', 'termination', has(termination.condition) && has(termination.declaredBy)],
    ['后期处置', 'recovery', some(structure.recovery)],
    ['预案衔接', 'links', some([...links.upward, ...links.downward, ...boundaries])],
    // NOTE: a missing owner has a rule of its own.
    ['预案管理', 'upkeep', has(structure.upkeep.source)],
    ...jurisdictionOf(structure),
    [handling, '', hasHandling(plan)],
  ];
}

function jurisdictionOf({ kind, jurisdiction }: PlanStructure): readonly Needed[] {
  return kind === 'town' ? [['辖区情况', 'jurisdiction.hazards', some(jurisdiction.hazards)]] : [];
}

/** Chapters every plan of the district has; an empty one counts as missing. */
export function chapterFindings(plan: LintPlan): readonly Finding[] {
  return neededOf(plan)
    .filter(([, , isThere]) => !isThere)
    .map(([chapter, path]) => findingAt('chapter_missing', 'error', { path, subject: chapter }, { chapter }));
}
