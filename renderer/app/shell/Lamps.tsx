import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { type LampTone, StatusLamp } from '../../components/StatusLamp.js';
import { useConnection } from '../../client/use-connection.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { useWords, type Words } from '../i18n/use-words.js';
import { shellMessages as m } from './messages.js';

type Lines = OutputOf<'calls.providers'>;

function lineState(lines: Lines | undefined, t: Words): { readonly tone: LampTone; readonly value: string } {
  const provider = lines?.providers.find((one) => one.name === lines.defaultProvider);
  if (!lines || !provider) return { tone: 'wait', value: t(m.lampUnknown) };
  if (provider.state === 'down') return { tone: 'bad', value: t(m.lampLineDown) };
  if (!provider.progress) return { tone: 'ok', value: t(m.lampLineHand) };
  const values = { lines: provider.lines, active: lines.activeLegs };
  return { tone: 'ok', value: t(provider.simulated ? m.lampSimulated : m.lampLineUp, values) };
}

/** Telephone line and connection to the station. */
export function Lamps(): ReactNode {
  const t = useWords();
  const lines = useQuery('calls.providers', {}, { kinds: ['calls.'] });
  const connection = useConnection();
  const line = lineState(valueOf(lines.state), t);
  const isOnline = connection.status === 'online';
  return (
    <>
      <StatusLamp tone={line.tone} label={t(m.lampLine)} value={line.value} />
      <StatusLamp
        tone={isOnline ? 'ok' : 'bad'}
        label={t(m.lampConnection)}
        value={t(isOnline ? m.lampOnline : m.lampReconnecting)}
      />
    </>
  );
}
