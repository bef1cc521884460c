import { useCallback } from 'react';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { cardMessages as m } from './card.messages.js';
import type { Bounds } from './criteria-table.rules.js';

const large = 10_000;

/** Whether both bounds are whole ten thousands, so that `3 万户` reads better than `30000 户`. */
function areLarge({ min, max }: Bounds, unit: string): boolean {
  return unit !== '万元' && [min, max].every((value) => value === undefined || (value >= large && value % large === 0));
}

function oneSided(t: Words, { min, max, isMinExclusive, isMaxExclusive }: Bounds, unit: string): string {
  if (min !== undefined) return t(isMinExclusive ? m.boundOver : m.boundFrom, { min, unit });
  return max === undefined ? '' : t(isMaxExclusive ? m.boundBelow : m.boundUpTo, { max, unit });
}

/** Bounds in words; people are counted, so that “below 30” ends at 29. */
function words(t: Words, bounds: Bounds, unit: string): string {
  const { min, max } = bounds;
  if (min === undefined || max === undefined) return oneSided(t, bounds, unit);
  const last = unit === '人' && bounds.isMaxExclusive ? max - 1 : max;
  return last === min ? t(m.boundExactly, { min, unit }) : t(m.boundBetween, { min, max: last, unit });
}

function divided(bounds: Bounds): Bounds {
  const { min, max } = bounds;
  return {
    ...bounds,
    ...(min === undefined ? {} : { min: min / large }),
    ...(max === undefined ? {} : { max: max / large }),
  };
}

/** `10–29 人`, `30 人以上`, `1–3 万户`. */
export function useBoundsWords(): (bounds: Bounds, unit: string) => string {
  const t = useWords();
  return useCallback(
    (bounds, unit) =>
      areLarge(bounds, unit) ? words(t, divided(bounds), t(m.tenThousand, { unit })) : words(t, bounds, unit),
    [t],
  );
}
