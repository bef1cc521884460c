import type { ReactNode } from 'react';
import { type LampTone, StatusLamp } from '../../components/StatusLamp.js';
import { useConnection } from '../../client/use-connection.js';
import { lineMessages } from '../../features/calls/line.messages.js';
import { lineWords } from '../../features/calls/line-words.js';
import { type Lines, useLines } from '../../features/calls/use-lines.js';
import { useWords, type Words } from '../i18n/use-words.js';
import { shellMessages as m } from './messages.js';

function lineState(lines: Lines | undefined, t: Words): { readonly tone: LampTone; readonly value: string } {
  const provider = lines?.providers.find((one) => one.name === lines.defaultProvider);
  if (!lines || !provider) return { tone: 'wait', value: t(m.lampUnknown) };
  const { state } = provider.line;
  if (state === 'down') return { tone: 'bad', value: t(m.lampLineDown) };
  if (state === 'connecting') return { tone: 'wait', value: t(lineMessages.connecting) };
  if (!provider.progress) return { tone: 'ok', value: t(m.lampLineHand) };
  const values = { lines: provider.lines, active: lines.activeLegs };
  return { tone: 'ok', value: t(provider.simulated ? m.lampSimulated : m.lampLineUp, values) };
}

/** Telephone line. */
export function LineLamp(): ReactNode {
  const t = useWords();
  const lines = useLines();
  const lamp = lineState(lines, t);
  const line = lines?.providers.find((one) => one.name === lines.defaultProvider)?.line;
  return (
    <span title={line ? lineWords(line, t) : ''}>
      <StatusLamp tone={lamp.tone} label={t(m.lampLine)} value={lamp.value} />
    </span>
  );
}

/** Connection to the station; `short` without its label. */
export function ConnectionLamp({ short = false }: { readonly short?: boolean }): ReactNode {
  const t = useWords();
  const isOnline = useConnection().status === 'online';
  const tone = isOnline ? 'ok' : 'bad';
  if (short) return <StatusLamp tone={tone} value={t(isOnline ? m.lampShortOnline : m.lampShortLost)} />;
  return <StatusLamp tone={tone} label={t(m.lampConnection)} value={t(isOnline ? m.lampOnline : m.lampReconnecting)} />;
}
