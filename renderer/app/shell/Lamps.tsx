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

/** Telephone line. */
export function LineLamp(): ReactNode {
  const t = useWords();
  const lines = useQuery('calls.providers', {}, { kinds: ['calls.'] });
  const line = lineState(valueOf(lines.state), t);
  return <StatusLamp tone={line.tone} label={t(m.lampLine)} value={line.value} />;
}

/** Connection to the station; `short` without its label. */
export function ConnectionLamp({ short = false }: { readonly short?: boolean }): ReactNode {
  const t = useWords();
  const isOnline = useConnection().status === 'online';
  const tone = isOnline ? 'ok' : 'bad';
  if (short) return <StatusLamp tone={tone} value={t(isOnline ? m.lampShortOnline : m.lampShortLost)} />;
  return <StatusLamp tone={tone} label={t(m.lampConnection)} value={t(isOnline ? m.lampOnline : m.lampReconnecting)} />;
}
