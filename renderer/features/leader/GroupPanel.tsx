import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { callMessages } from '../calls/messages.js';
import { statusWords } from '../calls/words.js';
import { leaderMessages as m } from './messages.js';

type Member = OutputOf<'command.group'>['members'][number];

const Grid = styled('ul')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: `repeat(auto-fill, minmax(${theme.spacing(20)}, 1fr))`,
  gap: theme.spacing(1),
  padding: theme.spacing(1.25, 1.5),
}));

const Card = styled('li')(({ theme }) => ({
  ...theme.typography.caption,
  minWidth: 0,
  padding: theme.spacing(0.75, 1.25),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  color: theme.palette.text.secondary,
  '& > *': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > b': { ...theme.typography.h3, color: theme.palette.text.primary },
  '&[data-here="true"]': { borderColor: theme.palette.ack.edge, backgroundColor: theme.palette.ack.soft },
  '&[data-here="true"] > em': { color: theme.palette.ack.text, fontWeight: 600 },
}));

const isHere = (member: Member): boolean => member.state === 'acknowledged' || member.state === 'arrived';

function MemberCard({ member }: { readonly member: Member }): ReactNode {
  const t = useWords();
  const times = useTimes();
  return (
    <Card data-here={isHere(member)}>
      <span title={member.post}>{member.post}</span>
      <b>{member.person?.name ?? t(callMessages.tileVacant)}</b>
      <em>
        {[t(statusWords[member.state]), member.state === 'waiting' ? '' : times.minute(member.stateAt)].join(' ')}
      </em>
    </Card>
  );
}

/** Who of the command group is there; required posts first. */
export function GroupPanel({ incidentId }: { readonly incidentId: string }): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery(
    'command.group',
    { incidentId },
    { kinds: ['command.', 'calls.', 'incidents.activated'], incidentId },
  );
  const group = valueOf(state);
  const others = group?.members.filter((member) => !member.required) ?? [];
  const note = group
    ? `${t(m.groupFigure, { present: group.quorum.present, required: group.quorum.required })} · ${t(m.groupOthers, { present: others.filter(isHere).length, total: others.length })}`
    : '';
  return (
    <Panel title={t(m.groupTitle)} icon={<GroupsIcon />} note={note}>
      <LoadableView state={state} onRetry={refetch} isEmpty={({ members }) => members.length === 0}>
        {({ members }) => (
          <Grid aria-label={t(m.groupTitle)}>
            {members.map((member) => (
              <MemberCard key={member.memberId} member={member} />
            ))}
          </Grid>
        )}
      </LoadableView>
    </Panel>
  );
}
