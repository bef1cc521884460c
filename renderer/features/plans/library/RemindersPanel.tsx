import NotificationsIcon from '@mui/icons-material/NotificationsOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { Link } from 'react-router';
import type { PlanReminder } from '../../../../contract/plans/lifecycle.model.js';
import { useWords, type Words } from '../../../app/i18n/use-words.js';
import { useQuery } from '../../../client/use-query.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { LoadableView } from '../../../components/LoadableView.js';
import { Panel } from '../../../components/Panel.js';
import { dot } from '../../../components/separators.js';
import { Clipped, Small, Tag } from '../../../components/Text.js';
import { valueOf } from '../../../rx/loadable.js';
import { libraryMessages as m } from './messages.js';
import { byUrgency, type GroupedReminder, groupReminders } from './reminders.rules.js';

const Row = styled(Link)(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gridTemplateColumns: `${theme.spacing(7.5)} minmax(0, 1fr) auto`,
  columnGap: theme.spacing(1),
  padding: theme.spacing(0.75, 1.5),
  borderBlockEnd: theme.line.soft,
  '&:hover': { backgroundColor: theme.palette.actionTone.soft },
  '& > :first-of-type': { gridRow: '1 / 3', alignSelf: 'start', justifySelf: 'start' },
  '& > b': { fontWeight: 600 },
  '& > :nth-of-type(3), & > :nth-of-type(5)': { textAlign: 'end' },
  '& .late': { color: theme.palette.light.red.text, fontWeight: 600 },
}));

const kindWords: Readonly<Record<PlanReminder['kind'], MessageDescriptor>> = {
  review_due: m.remindReview,
  drill_due: m.remindDrill,
  revision_due: m.remindRevision,
  review_asked: m.remindAsked,
  returned: m.remindReturned,
  improvement_due: m.remindImprovement,
};

function dueWords(t: Words, { dueOn, overdue }: PlanReminder): string {
  if (dueOn === undefined) return overdue ? t(m.remindNow) : '';
  return t(overdue ? m.remindLate : m.remindBy, { on: dueOn });
}

/** What the reminder is about, in somebody's own words. */
function aboutOf({ data }: PlanReminder): string {
  return String(data['text'] ?? data['remarks'] ?? '');
}

function Reminder({ reminder, unitNames }: GroupedReminder): ReactNode {
  const t = useWords();
  const about = aboutOf(reminder);
  const [unit = ''] = unitNames;
  const who = unitNames.length === 1 ? unit : t(m.remindUnits, { unit, count: unitNames.length });
  return (
    <Row to={`/plans/${reminder.code}?panel=life`}>
      <Tag>{t(kindWords[reminder.kind])}</Tag>
      <Clipped title={reminder.title}>{reminder.title}</Clipped>
      <Small className={reminder.overdue ? 'late' : undefined}>{dueWords(t, reminder)}</Small>
      <Small>
        <Clipped title={about === '' ? unitNames.join('、') : about}>
          {[who, about].filter((part) => part !== '').join(dot)}
        </Clipped>
      </Small>
      <Small>{reminder.code}</Small>
    </Row>
  );
}

/** Who has to do what for a plan, and by when; a click goes to the plan's life. */
export function RemindersPanel(): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('plans.reminders', {}, { kinds: ['plans.'] });
  const reminders = groupReminders(byUrgency(valueOf(state)?.reminders ?? []));
  const late = reminders.filter(({ reminder }) => reminder.overdue).length;
  const count = reminders.length;
  const note = late === 0 ? t(m.remindersCount, { count }) : t(m.remindersLate, { count, late });
  return (
    <Panel icon={<NotificationsIcon />} title={t(m.remindersTitle)} note={count === 0 ? undefined : note}>
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={() => count === 0}
        empty={<EmptyState title={t(m.remindersNone)} hint={t(m.remindersNoneHint)} />}
      >
        {() => (
          <ul>
            {reminders.map((one) => (
              <li key={JSON.stringify([one.reminder.code, one.reminder.kind, one.reminder.dueOn, one.reminder.data])}>
                <Reminder {...one} />
              </li>
            ))}
          </ul>
        )}
      </LoadableView>
    </Panel>
  );
}
