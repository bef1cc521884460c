import FlagIcon from '@mui/icons-material/FlagOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { LevelChip } from '../../components/LevelChip.js';
import { Panel } from '../../components/Panel.js';
import { Small } from '../../components/Text.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { leaderMessages as m } from './messages.js';

const List = styled('ul')(({ theme }) => ({
  '& > li': { padding: theme.spacing(1, 1.75), borderBlockEnd: theme.line.soft },
  '& > li > *': { display: 'block' },
  '& > li > div': { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
}));

/** Which plans run at which level, who approved, who may declare. */
export function ApprovalPanel({ incident }: { readonly incident: OutputOf<'incidents.get'> }): ReactNode {
  const t = useWords();
  const times = useTimes();
  return (
    <Panel title={t(m.levelTitle)} icon={<FlagIcon />}>
      <List aria-label={t(m.levelTitle)}>
        {incident.activations.map((one) => (
          <li key={one.activationId}>
            <div>
              <LevelChip level={one.level} form="short" />
              <b>{one.planTitle}</b>
            </div>
            <span>{t(m.levelLine, { time: times.dayMinute(one.at), name: one.approvedBy })}</span>
            {one.approvalNote === undefined ? undefined : <span>{one.approvalNote}</span>}
            <Small>{t(m.levelWho, { who: one.declaredBy })}</Small>
          </li>
        ))}
      </List>
    </Panel>
  );
}
