import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { LightMark } from '../../components/LightMark.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Muted } from '../../components/Text.js';
import { planMessages as m } from './messages.js';
import { space } from '../../components/separators.js';

const Body = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(1, 1.5),
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(0.5),
  '& > p': { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
  '& > p > span:first-of-type': { display: 'inline-flex' },
  '& li': { paddingBlock: theme.spacing(0.5), borderBlockStart: theme.line.soft },
  '& b': { fontWeight: 600 },
}));

/** What the last load of the plan set brought; a refused document with its file and line. */
export function LoadReportPanel(): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { state, refetch } = useQuery('plans.loadReport', {}, { kinds: ['plans.'] });
  return (
    <Panel
      title={t(m.loadTitle)}
      note={
        state.status === 'ready' && state.value.at !== undefined
          ? t(m.loadAt, { at: times.dayMinute(state.value.at) })
          : undefined
      }
    >
      <LoadableView state={state} onRetry={refetch}>
        {({ loaded, refused }) => (
          <Body>
            <p>
              <span aria-hidden>
                <LightMark light={refused.length === 0 ? 'done' : 'red'} bare />
              </span>
              <b>{t(m.loadedCount, { count: loaded })}</b>
              <Muted>{t(m.refusedCount, { count: refused.length })}</Muted>
            </p>
            {refused.length === 0 ? <Muted>{t(m.loadClean)}</Muted> : undefined}
            <ul>
              {refused.map((one) => (
                <li key={`${one.file}:${String(one.line)}:${one.message}`}>
                  <b>{t(m.loadLine, { file: one.file, line: one.line })}</b>
                  <div>{[one.field, one.message].filter((part) => part !== undefined).join(space)}</div>
                </li>
              ))}
            </ul>
          </Body>
        )}
      </LoadableView>
    </Panel>
  );
}
