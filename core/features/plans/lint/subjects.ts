import type { PlanPost, PlanStep, ResponseLevel } from '../../../../contract/plans/plan.model.js';

/** Levels from the lightest up: the order in which quantities grow and criteria follow one another. */
export const levelsUpwards: readonly ResponseLevel[] = ['IV', 'III', 'II', 'I'];

/** A level as a plan writes it, without 级. */
export const levelSigns: Readonly<Record<ResponseLevel, string>> = { I: 'Ⅰ', II: 'Ⅱ', III: 'Ⅲ', IV: 'Ⅳ' };

const clauseMaxCharacters = 16;

/** 第4步 and the first clause of what is done. */
export function stepSubject(step: PlanStep): string {
  const [clause = ''] = step.step.split(/[，。；：]/u);
  return `第${step.seq}步 ${[...clause].slice(0, clauseMaxCharacters).join('')}`;
}

/** 岗位 and the duty. */
export function postSubject(post: PlanPost): string {
  return `岗位 ${post.title}`;
}
