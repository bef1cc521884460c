import { join } from 'node:path';
import { readShippedPlans } from '../../plans/document/shipped-plans.js';
import type { MatchKnowledge, PlanKnowledge } from '../engine/knowledge.js';
import { createMatcher, type Matcher } from '../engine/matcher.js';
import { loadKnowledge } from '../knowledge/load-knowledge.js';

const resources = join(import.meta.dirname, '../../../../resources');

/** The plans shipped with the program, as the matcher reads them. */
export function loadTestPlans(): readonly PlanKnowledge[] {
  return readShippedPlans(join(resources, 'plans'));
}

/** The shipped knowledge over the shipped plans. */
export function loadTestKnowledge(): MatchKnowledge {
  return loadKnowledge(join(resources, 'matching'), loadTestPlans());
}

/** A matcher over the shipped knowledge. */
export function createTestMatcher(): Matcher {
  return createMatcher(loadTestKnowledge());
}
