import type { ReactNode } from 'react';
import { SelectField } from '../../components/Fields.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { callMessages as m } from './messages.js';
import type { Tile } from './tile.rules.js';
import type { Calls } from './use-calls.js';

const choices = [10, 20, 30, 45, 60, 90] as const;

/** When somebody who comes expects to be there. */
export function EtaField({ tile, calls }: { readonly tile: Tile; readonly calls: Calls }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { etaAt, state } = tile.member;
  if (state !== 'acknowledged' && state !== 'answered') return undefined;
  const known = etaAt === undefined ? t(m.markEtaUnknown) : t(m.markEtaAt, { time: times.minute(etaAt) });
  return (
    <SelectField
      hideLabel
      label={t(m.markEta)}
      value=""
      disabled={calls.busy}
      options={[
        { value: '', label: known },
        ...choices.map((minutes) => ({ value: String(minutes), label: t(m.markEtaMinutes, { minutes }) })),
      ]}
      onChange={(value) => {
        if (value !== '') void calls.expect(tile, Number(value));
      }}
    />
  );
}
