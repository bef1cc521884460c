import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { TaskLimit } from '../../../contract/tasks/tasks.contract.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { Countdown } from '../../components/Countdown.js';
import { LimitBar } from '../../components/LimitBar.js';
import { taskMessages as m } from './messages.js';
import { limitWords } from './task-words.js';

const Clock = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: theme.spacing(0.25, 0.75),
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
  '& > b': {
    ...theme.typography.body2,
    lineHeight: 1.35,
    fontWeight: 600,
    color: theme.palette.text.primary,
    textAlign: 'end',
  },
  '& > small': { ...theme.typography.caption, textAlign: 'end' },
  '& > div': { gridColumn: '1 / -1' },
}));

/** One clock of a task: its name, what is left (the bare figure where words are long) or when it was met, the share. */
export function TaskClock({
  kind,
  limit,
}: {
  readonly kind: TaskLimit['kind'];
  readonly limit: TaskLimit | undefined;
}): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { locale } = useIntl();
  const value = (): ReactNode => {
    if (limit?.doneAt !== undefined) return <b>{times.second(limit.doneAt)}</b>;
    if (limit?.dueAt !== undefined)
      return (
        <b>
          <Countdown dueAt={limit.dueAt} bare={locale === 'en'} />
        </b>
      );
    return <small>{t(limit === undefined && kind === 'arrive' ? m.limitNoArrive : m.limitWaiting)}</small>;
  };
  return (
    <Clock>
      {t(limitWords[kind])}
      {value()}
      <LimitBar used={limit?.used ?? 0} light={limit?.light ?? 'none'} />
    </Clock>
  );
}
