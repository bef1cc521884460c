import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Countdown } from '../../components/Countdown.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { PhoneText } from '../../components/PhoneText.js';
import { Rows } from '../../components/Rows.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useDutyNow } from '../duty/use-duty-now.js';
import { deskMessages as m } from './messages.js';

const Line = styled('dd')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: theme.spacing(1),
}));

const roles = {
  leader: m.shiftLeader,
  supervisor: m.shiftSupervisor,
  officer: m.shiftOfficer,
  standby: m.shiftStandby,
};

/** Who is on this shift and until when. */
export function ShiftPanel(): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { shift: now } = useDutyNow();
  const span = now?.shift;
  const entries = now?.entries ?? [];
  return (
    <Panel
      title={t(m.shiftTitle)}
      icon={<GroupsIcon />}
      {...(span
        ? { note: t(m.shiftSpan, { from: times.dayMinute(span.startsAt), to: times.dayMinute(span.endsAt) }) }
        : {})}
    >
      {entries.length === 0 ? <EmptyState title={t(m.shiftEmpty)} /> : undefined}
      <Rows>
        {entries.map(({ role, person }) => (
          <div key={role + person.id}>
            <dt>{t(roles[role])}</dt>
            <Line>
              <b>{person.name}</b>
              {person.phones[0] ? <PhoneText number={person.phones[0].number} /> : undefined}
            </Line>
          </div>
        ))}
        {span ? (
          <div>
            <dt>{t(m.shiftLeft)}</dt>
            <dd>
              <Countdown dueAt={span.endsAt} bare />
            </dd>
          </div>
        ) : undefined}
      </Rows>
    </Panel>
  );
}
