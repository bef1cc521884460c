import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { responseLevelSchema } from '../../../contract/plans/plan.model.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { LevelChip } from '../../components/LevelChip.js';
import { Panel } from '../../components/Panel.js';
import { dot } from '../../components/separators.js';
import { Small } from '../../components/Text.js';
import { planMessages as m } from './messages.js';
import { pageMessages as p } from './page.messages.js';
import type { PlanView } from './plan-view.js';

const List = styled('ol')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(0.25, 1.5, 0.5),
  '& > li': {
    display: 'flex',
    gap: theme.spacing(1),
    paddingBlock: theme.spacing(0.5),
    borderBlockEnd: theme.line.soft,
    alignItems: 'flex-start',
  },
  '& > li:last-of-type': { borderBlockEnd: 0 },
  '& a': { minWidth: 0, flex: 1 },
  '& a:hover': { color: theme.palette.actionTone.text },
  '& b': { fontWeight: 600, display: 'block' },
}));

const Nothing = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(1, 1.5),
  color: theme.palette.text.secondary,
}));

/** When the plan was activated, at which level and in which version. */
export function ActivationsPanel({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { activations } = plan;
  return (
    <Panel title={t(m.activations)} icon={<HistoryIcon />} note={String(activations.length)}>
      {activations.length === 0 ? (
        <Nothing>{t(m.activationsNone)}</Nothing>
      ) : (
        <List>
          {activations.map((one) => (
            <li key={one.incidentId + one.at}>
              <LevelChip level={responseLevelSchema.safeParse(one.level).data} form="short" />
              <Link to={`/incidents/${one.incidentId}`}>
                <b>{one.title}</b>
                <Small>
                  {times.dayMinute(one.at)}
                  {dot}
                  {t(p.activationVersion, { version: one.version })}
                  {dot}
                  {t(one.status === 'closed' ? m.activationClosed : m.activationStatus)}
                </Small>
              </Link>
            </li>
          ))}
        </List>
      )}
    </Panel>
  );
}
