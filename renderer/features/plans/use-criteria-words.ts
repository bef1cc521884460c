import { useCallback } from 'react';
import type { LevelCriterion } from '../../../contract/plans/plan.model.js';
import { useIntl } from 'react-intl';
import { boundsOf } from './criteria-table.rules.js';
import type { PlanView } from './plan-view.js';
import { useBoundsWords } from './use-bounds-words.js';

/** A criterion in few words: `死亡（含失踪）3–9 人`; its own text where no number decides it. */
export function useCriteriaWords(plan: PlanView): (criterion: LevelCriterion) => string {
  const words = useBoundsWords();
  const { locale } = useIntl();
  return useCallback(
    (criterion) => {
      const [first, ...more] = criterion.conditions;
      if (!first || criterion.requires !== undefined || locale === 'en') return criterion.text;
      const metric = plan.metrics[first.metric];
      if (!metric) return criterion.text;
      const also = more.map((one) => {
        const { name, unit } = plan.metrics[one.metric] ?? { name: one.metric, unit: '' };
        return `，${name}${words(boundsOf(one), unit)}`;
      });
      return `${metric.name} ${words(boundsOf(first), metric.unit)}${also.join('')}`;
    },
    [plan.metrics, words, locale],
  );
}
