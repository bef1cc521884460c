import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import { levelsUpwards, levelSigns, postSubject, stepSubject } from './subjects.js';

/** A piece of prose of a plan and where it stands; the path is empty in the plan's own text. */
export interface PlanText {
  readonly path: string;
  readonly subject: string;
  readonly text: string;
}

/** Keys whose strings are ids, codes or dates, never prose. */
const idKeys = new Set([
  ...['code', 'id', 'kind', 'category', 'colour', 'role', 'anchor', 'fromLevel', 'level', 'status', 'clause', 'on'],
  ...['unitId', 'leadUnit', 'coLeadUnits', 'memberUnits', 'supportUnits', 'eventTypes', 'itemId', 'metric', 'plan'],
  ...['directoryPost', 'ownerPost'],
]);

const chapterNames: Readonly<Partial<Record<keyof PlanStructure, string>>> = {
  title: '预案名称',
  shortName: '预案名称',
  purpose: '编制目的',
  scope: '适用范围',
  command: '指挥体系',
  monitoring: '监测预警',
  criteriaBasis: '标准的依据',
  termination: '响应终止',
  recovery: '后期处置',
  resources: '应急资源',
  reporting: '信息报告',
  intakeQuestions: '接报问询',
  callerAdvice: '告知来电人',
  triggers: '触发词',
  boundaries: '预案衔接',
  openTogether: '预案衔接',
  links: '预案衔接',
  jurisdiction: '辖区情况',
  upkeep: '预案管理',
  revisions: '修订记录',
  notes: '说明',
};

function* strings(value: unknown, path: string): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (!idKeys.has(key)) yield* strings(child, path === '' ? key : `${path}.${key}`);
  }
}

type SubjectReader = (structure: PlanStructure, keys: readonly string[]) => string | undefined;

/** Places with a name of their own; the other ones are called by their chapter. */
const subjectReaders: Readonly<Record<string, SubjectReader>> = {
  steps: ({ steps }, [index]) => {
    const step = steps[Number(index)];
    return step === undefined ? undefined : stepSubject(step);
  },
  resources: ({ resources }, [index]) => {
    const resource = resources[Number(index)];
    return resource === undefined ? undefined : `物资 ${resource.name}`;
  },
  command: ({ command }, [list, index]) => {
    if (list === 'workingGroups') return command.workingGroups[Number(index)]?.name;
    const post = list === 'posts' ? command.posts[Number(index)] : undefined;
    return post === undefined ? undefined : postSubject(post);
  },
  levels: ({ levels }, [key, list, index]) => {
    const level = levelsUpwards.find((known) => known === key);
    if (level === undefined) return undefined;
    const criterion = list === 'criteria' ? levels[level].criteria[Number(index)] : undefined;
    return criterion === undefined ? `${levelSigns[level]}级` : `分级标准 ${criterion.clause}`;
  },
};

/** The place of a path as the author sees it. */
export function subjectOf(structure: PlanStructure, path: string): string {
  const [key = '', ...rest] = path.split('.');
  const chapter = (chapterNames as Readonly<Record<string, string>>)[key] ?? '责任单位'; // a lookup of any key
  return subjectReaders[key]?.(structure, rest) ?? chapter;
}

function bodyTexts(body: string): readonly PlanText[] {
  let subject = '正文';
  return body.split('\n').flatMap((text) => {
    const heading = /^#{1,6}\s+(\S.*)$/u.exec(text)?.[1];
    if (heading !== undefined) subject = `正文 ${heading.trim()}`;
    return text.trim() === '' ? [] : [{ path: '', subject, text }];
  });
}

/** All prose of a plan: every text of the structure, then its own text line by line. */
export function planTexts(structure: PlanStructure, body: string): readonly PlanText[] {
  const own = [...strings(structure, '')].map(([path, text]) => ({ path, text, subject: subjectOf(structure, path) }));
  return [...own, ...bodyTexts(body)];
}
