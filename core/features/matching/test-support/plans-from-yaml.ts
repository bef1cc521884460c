import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { responseLevels } from '../../../../contract/plans/plan.model.js';
import type { PlanKnowledge } from '../engine/knowledge.js';

type Bounds = { readonly gte?: number; readonly gt?: number; readonly lt?: number; readonly lte?: number };
interface YamlPlan {
  readonly code: string;
  readonly title: string;
  readonly short_name: string;
  readonly kind: PlanKnowledge['kind'];
  readonly scope: string;
  readonly levels: Readonly<Record<string, YamlLevel | undefined>>;
  readonly intake_questions: string[];
  readonly triggers: { colloquial: string[]; formal: string[] };
  readonly boundaries?: readonly { readonly plan: string; readonly use_instead_when: string }[];
  readonly often_activated_with?: readonly string[];
}
interface YamlLevel {
  readonly name: string;
  readonly any_of: readonly {
    readonly text: string;
    readonly all?: Readonly<Record<string, Bounds>>;
    readonly requires?: string;
  }[];
  readonly declared_by: string;
  readonly commander: string;
  readonly district_role: string;
}

function toLevel(code: string, level: YamlLevel): PlanKnowledge['levels']['I'] {
  return {
    name: level.name,
    criteria: level.any_of.map((entry, i) => ({
      clause: `${code}.${i + 1}`,
      text: entry.text,
      conditions: Object.entries(entry.all ?? {}).map(([metric, bounds]) => ({ metric, ...bounds })),
      ...(entry.requires === undefined ? {} : { requires: entry.requires }),
    })),
    declaredBy: level.declared_by,
    commander: level.commander,
    districtRole: level.district_role,
  };
}

/** Plans for tests and tools, straight from `plans.yaml`, until the plan documents exist. */
export function plansFromYaml(file: string): PlanKnowledge[] {
  const { plans } = parse(readFileSync(file, 'utf8')) as { readonly plans: readonly YamlPlan[] };
  return plans.map((plan) => ({
    code: plan.code,
    title: plan.title,
    shortName: plan.short_name,
    kind: plan.kind,
    scope: plan.scope,
    triggers: plan.triggers,
    boundaries: (plan.boundaries ?? []).map((b) => ({ plan: b.plan, useInsteadWhen: b.use_instead_when })),
    levels: Object.fromEntries(
      responseLevels.flatMap((code) => {
        const level = plan.levels[code];
        return level ? [[code, toLevel(code, level)]] : [];
      }),
    ) as PlanKnowledge['levels'],
    intakeQuestions: plan.intake_questions,
    openTogether: [...(plan.often_activated_with ?? [])],
  }));
}
