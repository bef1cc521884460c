import type { ReactNode } from 'react';
import { useWords } from '../../../app/i18n/use-words.js';
import { useQuery } from '../../../client/use-query.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { LoadableView } from '../../../components/LoadableView.js';
import { SidePanel } from '../../../components/SidePanel.js';
import { Muted } from '../../../components/Text.js';
import { FindingList, FindingSum } from './FindingList.js';
import { readinessMessages as m } from './readiness.messages.js';

export interface FindingsPanelProps {
  readonly code: string;
  readonly version: number | undefined;
  readonly onClose: () => void;
}

/** Everything the check found in a plan, with how to mend it. */
export function FindingsPanel({ code, version, onClose }: FindingsPanelProps): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery(
    'plans.lint',
    { code, ...(version === undefined ? {} : { version }) },
    { kinds: ['plans.', 'directory.', 'resources.'] },
  );
  return (
    <SidePanel title={t(m.findings, { code })} onClose={onClose}>
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={({ plans }) => (plans[code] ?? []).length === 0}
        empty={<EmptyState title={t(m.findingsNone)} />}
      >
        {({ plans }) => (
          <>
            <Muted>
              <FindingSum findings={plans[code] ?? []} />
            </Muted>
            <FindingList findings={plans[code] ?? []} />
          </>
        )}
      </LoadableView>
    </SidePanel>
  );
}
