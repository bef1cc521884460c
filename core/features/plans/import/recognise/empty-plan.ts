import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import { levelNames, toBeNamed } from '../../text/plan-words.js';
import { kindOfCode } from './title.rules.js';

/** Stands for a code nobody has given yet; the schema wants one. */
const placeholderCode = 'MH-S-99';

function emptyLevel(name: string): PlanStructure['levels']['I'] {
  return {
    name,
    criteria: [],
    declaredBy: '',
    raisedBy: '',
    loweredBy: '',
    endedBy: '',
    commander: '',
    districtRole: '',
  };
}

/** A plan that satisfies the schema and says nothing. The reporting times are those usual in the city. */
export function emptyPlan(code: string | undefined): PlanStructure {
  return {
    code: code ?? placeholderCode,
    title: toBeNamed,
    shortName: toBeNamed,
    kind: kindOfCode(code ?? placeholderCode),
    category: 'general',
    restricted: false,
    leadUnit: toBeNamed,
    coLeadUnits: [],
    memberUnits: [],
    eventTypes: [],
    purpose: '',
    scope: '',
    command: { name: '', posts: [], workingGroups: [] },
    monitoring: { sources: [], warnings: [] },
    levels: {
      I: emptyLevel(levelNames.I),
      II: emptyLevel(levelNames.II),
      III: emptyLevel(levelNames.III),
      IV: emptyLevel(levelNames.IV),
    },
    criteriaBasis: [],
    steps: [],
    termination: { condition: '', declaredBy: '', then: '' },
    recovery: [],
    resources: [],
    reporting: {
      firstPhoneMin: 30,
      firstWrittenMin: 60,
      receivers: [],
      deadlines: [],
      seriousRule: '',
      followUp: { I: { text: '' }, II: { text: '' }, III: { text: '' }, IV: { text: '' } },
      final: '',
      source: '',
    },
    intakeQuestions: [],
    callerAdvice: [],
    triggers: { colloquial: [], formal: [] },
    boundaries: [],
    openTogether: [],
    links: { upward: [], downward: [] },
    jurisdiction: { hazards: [], keySites: [], stations: [] },
    upkeep: { ownerPost: '', reviewEveryMonths: 36, drillEveryMonths: 36, source: '' },
    revisions: [],
    notes: [],
  };
}
