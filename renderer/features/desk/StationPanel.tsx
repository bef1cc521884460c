import VerifiedIcon from '@mui/icons-material/VerifiedOutlined';
import type { ReactNode } from 'react';
import { Fact } from '../../components/Fact.js';
import { Panel } from '../../components/Panel.js';
import { Rows } from '../../components/Rows.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useClient } from '../../client/ClientContext.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { useObservable } from '../../rx/use-observable.js';
import { lineWords } from '../calls/line-words.js';
import { providerWord } from '../calls/provider-words.js';
import { useLines } from '../calls/use-lines.js';
import { deskMessages as m } from './messages.js';

interface Fact {
  readonly label: string;
  readonly value: string;
}

function useLineWord(): string {
  const t = useWords();
  const lines = useLines();
  const provider = lines?.providers.find((one) => one.name === lines.defaultProvider);
  return provider ? `${t(providerWord(provider))} ${lineWords(provider.line, t)}` : t(m.stationChecking);
}

function usePlansWord(count: number): string {
  const t = useWords();
  const load = valueOf(useQuery('plans.loadReport', {}, { kinds: ['plans.'] }).state);
  const refused = load?.refused.length ?? 0;
  return refused > 0 ? t(m.stationRefused, { loaded: count, refused }) : t(m.stationPlansCount, { count });
}

function useFacts(): readonly Fact[] {
  const t = useWords();
  const info = useObservable(useClient().info$, undefined);
  const line = useLineWord();
  const plans = usePlansWord(info?.plans ?? 0);
  const own = info
    ? [
        { label: t(m.stationDatabase), value: t(info.database === 'sqlite' ? m.stationSqlite : m.stationPostgres) },
        { label: t(m.stationRecord), value: t(m.stationRecordSeq, { seq: info.lastSeq }) },
        { label: t(m.stationVersion), value: info.version },
      ]
    : [];
  return [{ label: t(m.stationLine), value: line }, { label: t(m.stationPlans), value: plans }, ...own];
}

/** What the station knows about itself. */
export function StationPanel(): ReactNode {
  const t = useWords();
  return (
    <Panel title={t(m.stationTitle)} icon={<VerifiedIcon />}>
      <Rows>
        {useFacts().map(({ label, value }) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
      </Rows>
    </Panel>
  );
}
