import { useCallback } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { cardMessages as m } from './card.messages.js';
import type { Bounds } from './criteria-table.rules.js';

const large = 10_000;

/** `10–29 人`, `30 人以上`, `1–3 万户`. People are counted, so that “below 30” ends at 29. */
export function useBoundsWords(): (bounds: Bounds, unit: string) => string {
  const t = useWords();
  return useCallback(
    (bounds, given) => {
      const { min, max } = bounds;
      const isCount = given === '人';
      const isLarge = given !== '万元' && [min, max].every((value) => value === undefined || (value >= large && value % large === 0));
      const unit = isLarge ? t(m.tenThousand, { unit: given }) : given;
      const figure = (value: number): string => String(isLarge ? value / large : value);
      if (min === undefined && max === undefined) return '';
      if (max === undefined) return t(bounds.isMinExclusive ? m.boundOver : m.boundFrom, { min: figure(min ?? 0), unit });
      if (min === undefined) return t(bounds.isMaxExclusive ? m.boundBelow : m.boundUpTo, { max: figure(max), unit });
      const last = isCount && !isLarge && bounds.isMaxExclusive ? max - 1 : max;
      if (last === min) return t(m.boundExactly, { min: figure(min), unit });
      return t(m.boundBetween, { min: figure(min), max: figure(last), unit });
    },
    [t],
  );
}
