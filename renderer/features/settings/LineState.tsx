import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { type LampTone, StatusLamp } from '../../components/StatusLamp.js';
import { Small } from '../../components/Text.js';
import { lineWords, remedyWords } from '../calls/line-words.js';
import { lineMessages as m } from './line.messages.js';
import { SettingsBody } from './SettingsBody.js';

type Line = OutputOf<'calls.line'>['line'];

const Body = styled(SettingsBody)(({ theme }) => ({ gap: theme.spacing(0.5), borderBlockEnd: theme.line.normal }));

const Top = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: theme.spacing(0, 1),
}));

function toneOf({ state, why }: Line): LampTone {
  if (state === 'up') return 'ok';
  // A line nobody set up is no failure.
  return state === 'connecting' || why === 'not_configured' ? 'wait' : 'bad';
}

/** How the line is, since when, and what to do about it. */
export function LineState({ line }: { readonly line: Line }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { state, why, status, at } = line;
  const remedy = why === undefined ? undefined : remedyWords[why];
  const hint = { up: m.upHint, connecting: m.connectingHint, down: remedy }[state];
  return (
    <Body>
      <Top>
        <StatusLamp tone={toneOf(line)} label={t(m.state)} value={lineWords(line, t)} />
        <Small>{t(m.since, { at: times.dayMinute(at) })}</Small>
      </Top>
      {hint === undefined ? undefined : (
        <span>
          {status === undefined ? '' : t(m.status, { status })}
          {t(hint)}
        </span>
      )}
    </Body>
  );
}
