import type { ReactNode } from 'react';
import { Fact } from '../../components/Fact.js';
import { Panel } from '../../components/Panel.js';
import { Rows } from '../../components/Rows.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useClient } from '../../client/ClientContext.js';
import { useNow } from '../../client/use-now.js';
import { useObservable } from '../../rx/use-observable.js';
import { settingsMessages as m } from './messages.js';

function useStationFacts(): readonly (readonly [string, string])[] {
  const t = useWords();
  const info = useObservable(useClient().info$, undefined);
  if (!info) return [];
  return [
    [t(m.aboutStation), info.stationName],
    [t(m.aboutVersion), info.version],
    [t(m.aboutHost), t(info.host === 'desktop' ? m.aboutDesktop : m.aboutServer)],
    [t(m.aboutDatabase), t(info.database === 'sqlite' ? m.aboutSqlite : m.aboutPostgres)],
    [t(m.aboutPlans), String(info.plans)],
  ];
}

function useFacts(): readonly (readonly [string, string])[] {
  const t = useWords();
  const times = useTimes();
  const now = useNow();
  const { host } = useClient().transport;
  const seat = host.version === undefined ? t(m.aboutBrowser) : `${t(m.aboutDesktop)} ${host.version}`;
  const station = useStationFacts();
  return [...station, [t(m.aboutSeat), seat], [t(m.aboutTime), `${times.day(now)} ${times.second(now)}`]];
}

/** Versions and what runs where. */
export function AboutPanel(): ReactNode {
  const t = useWords();
  return (
    <Panel title={t(m.aboutTitle)}>
      <Rows>
        {useFacts().map(([label, value]) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
      </Rows>
    </Panel>
  );
}
