import type { Finding } from '../../../../contract/plans/finding.model.js';
import { chapterFindings } from './chapters.rules.js';
import { criteriaDataFindings } from './criteria-data.rules.js';
import { criteriaRangeFindings } from './criteria-ranges.rules.js';
import { levelWordFindings } from './level-words.rules.js';
import type { LintPlan, LintSurroundings } from './lint-surroundings.js';
import { phoneFindings } from './phones.rules.js';
import { planTexts } from './plan-texts.js';
import { postFindings } from './posts.rules.js';
import { reportingFindings } from './reporting.rules.js';
import { resourceFindings } from './resources.rules.js';
import { stepFindings } from './steps.rules.js';
import { triggerFindings } from './triggers.rules.js';
import { unitFindings } from './units.rules.js';

/** What is wrong with one plan by itself, in the order of its chapters; `lintLibrary` adds what the other plans show. */
export function lintPlan(plan: LintPlan, surroundings: LintSurroundings): Finding[] {
  const { structure, body } = plan;
  const texts = planTexts(structure, body);
  return [
    ...chapterFindings(plan),
    ...postFindings(plan, surroundings),
    ...unitFindings(structure, surroundings),
    ...criteriaDataFindings(structure, surroundings),
    ...criteriaRangeFindings(structure, surroundings),
    ...stepFindings(structure),
    ...resourceFindings(structure, surroundings),
    ...reportingFindings(structure),
    ...triggerFindings(structure),
    ...levelWordFindings(texts),
    ...phoneFindings(texts),
  ];
}
