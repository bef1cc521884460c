import { planStructureSchema, responseLevels, type PlanStructure } from '../../../contract/plans/plan.model.js';

type Fields = Record<string, unknown>;

const fieldStages: ReadonlySet<string> = new Set(['先期处置', '现场控制', '救援处置', '监测研判', '转移保护', '恢复']);
const firstSignMin = 3;
const firstArriveMin = 30;

function upgradeResource(resource: Fields): Fields {
  const { quantity, ...rest } = resource;
  return { ...rest, quantities: Object.fromEntries(responseLevels.map((level) => [level, quantity])) };
}

/** The first form left signing and arriving to the station's own limits. */
function upgradeStep(step: Fields): Fields {
  const withinMin = Number(step['withinMin']);
  const inField = fieldStages.has(String(step['stage'])) && step['anchor'] !== 'ended';
  const arriveMin = Math.min(firstArriveMin, withinMin);
  return { ...step, signMin: firstSignMin, ...(inField && arriveMin > 0 ? { arriveMin } : {}) };
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/**
 * Reads the stored structure of a version. Versions kept by the first release have one quantity per item, bare codes of
 * linked plans and hazards as sentences; they come back in today's form, with nothing added that they did not say.
 * Throws when it is neither form.
 */
export function readStoredStructure(json: string): { structure: PlanStructure; isFirstForm: boolean } {
  const stored = JSON.parse(json) as Fields;
  if ('upkeep' in stored) return { structure: planStructureSchema.parse(stored), isFirstForm: false };
  const { jurisdictionHazards, ...rest } = stored;
  const structure = planStructureSchema.parse({
    ...rest,
    steps: asList(stored['steps']).map((step) => upgradeStep(step as Fields)),
    resources: asList(stored['resources']).map((resource) => upgradeResource(resource as Fields)),
    openTogether: asList(stored['openTogether']).map((plan) => ({ plan, when: '' })),
    jurisdiction: {
      hazards: asList(jurisdictionHazards).map((hazard) => ({ hazard, where: '' })),
      keySites: [],
      stations: [],
    },
  });
  return { structure, isFirstForm: true };
}
