import type { OutputOf } from '../../../contract/index.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { statusWords } from '../calls/words.js';
import { deadlineWords } from '../reports/deadline-words.js';
import { leaderMessages as m } from './messages.js';

export type LeaderData = OutputOf<'reports.leaderPage'>;
export type LineName = 'what' | 'where' | 'people' | 'commander' | 'missing' | 'nextReport';

export interface LeaderLine {
  readonly title: string;
  readonly detail: string;
  readonly dueAt?: string;
}

const most = 4;

type Say = ReturnType<typeof useWords>;

function commander(page: LeaderData, t: Say): LeaderLine {
  const { commander: who, tasks } = page;
  const done = t(m.valueTasks, { closed: tasks.closed, total: tasks.total });
  if (!who) return { title: t(m.valueNoCommander), detail: done };
  return {
    title: t(m.valueCommander, { name: who.name, post: who.post }),
    detail: [t(statusWords[who.state]), who.phone, done].filter(Boolean).join(' · '),
  };
}

function missing({ missing: { requiredPosts, redTasks, shortItems } }: LeaderData, t: Say): LeaderLine {
  const parts = [
    requiredPosts.length > 0 ? t(m.valuePosts, { posts: requiredPosts.slice(0, most).join(' / ') }) : '',
    redTasks.length > 0
      ? t(m.valueRedTasks, {
          count: redTasks.length,
          titles: redTasks
            .slice(0, 2)
            .map((task) => task.title)
            .join(' / '),
        })
      : '',
    shortItems
      .slice(0, most)
      .map((item) =>
        t(m.valueShortItem, { name: item.name, short: Math.max(0, item.needed - item.free), unit: item.unit }),
      )
      .join(' / '),
  ].filter((part) => part !== '');
  const [title = t(m.valueNothingMissing), ...rest] = parts;
  return { title, detail: rest.join(' · ') };
}

function people(page: LeaderData, t: Say): LeaderLine {
  const words = page.people.map((fact) =>
    t(m.valuePerson, { label: fact.label, value: fact.negated ? 0 : (fact.value ?? ''), unit: fact.unit ?? '' }),
  );
  return { title: words.length > 0 ? words.join(' / ') : t(m.valueNoPeople), detail: t(m.valuePeopleHint) };
}

/** The six lines a leader reads, in words. */
export function useSixLines(page: LeaderData): Readonly<Record<LineName, LeaderLine>> {
  const t = useWords();
  const times = useTimes();
  const { latestNote, place, townName, nextReport } = page;
  return {
    what: {
      title: page.title,
      detail: latestNote
        ? t(m.valueNote, { time: times.minute(latestNote.at), actor: latestNote.actor, text: latestNote.text })
        : t(m.valueNoNote),
    },
    where: {
      title: [townName, place.text].filter(Boolean).join(' ') || t(m.valueNoPlace),
      detail: page.planTitle ?? '',
    },
    people: people(page, t),
    commander: commander(page, t),
    missing: missing(page, t),
    nextReport: nextReport
      ? {
          title: t(m.valueNextReport, {
            kind: t(deadlineWords[nextReport.kind]),
            time: times.minute(nextReport.dueAt),
          }),
          detail: t(m.valueReceivers, { receivers: nextReport.receivers.join(' / ') }),
          dueAt: nextReport.dueAt,
        }
      : { title: t(m.valueNoReport), detail: '' },
  };
}
