import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../../contract/index.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useMay } from '../../../app/session/SessionContext.js';
import type { Query } from '../../../client/use-query.js';
import { LoadableView } from '../../../components/LoadableView.js';
import { dot } from '../../../components/separators.js';
import { SidePanel } from '../../../components/SidePanel.js';
import { Muted } from '../../../components/Text.js';
import type { PlanView } from '../plan-view.js';
import { DrillForm } from './DrillForm.js';
import { ImprovementsPart } from './ImprovementsPart.js';
import { lifeMessages as m } from './life.messages.js';
import { followedVersion, newestOf, type PlanLife } from './life-strip.rules.js';
import { drillWords } from './life-words.js';
import { LifeRows, LifeSection } from './LifeSection.js';
import { NextPart } from './NextPart.js';
import { ReviewsPart } from './ReviewsPart.js';
import { RevisionsPart } from './RevisionsPart.js';
import { VersionsPart } from './VersionsPart.js';

function DrillsPart({
  code,
  version,
  life,
}: {
  readonly code: string;
  readonly version: number;
  readonly life: PlanLife;
}): ReactNode {
  const t = useWords();
  const mayAttach = useMay('plans.attachDrill');
  const [isOpen, setOpen] = useState(false);
  const toggle = (): void => {
    setOpen(!isOpen);
  };
  return (
    <LifeSection
      title={t(m.drills)}
      tools={mayAttach && !isOpen ? <Button onClick={toggle}>{t(m.drillAdd)}</Button> : undefined}
    >
      {isOpen ? <DrillForm code={code} version={version} onClose={toggle} /> : undefined}
      {life.drills.length === 0 ? <Muted>{t(m.drillsNone)}</Muted> : undefined}
      <LifeRows>
        {life.drills.map((drill) => (
          <li key={drill.drillId}>
            <div className="line">
              <b>{drill.heldOn}</b>
              <span>{t(drillWords[drill.form])}</span>
              <small>{[t(m.version, { version: drill.version }), drill.recordedBy].join(dot)}</small>
            </div>
            <p>{drill.summary}</p>
          </li>
        ))}
      </LifeRows>
    </LifeSection>
  );
}

function Parts({ code, life }: { readonly code: string; readonly life: PlanLife }): ReactNode {
  const followed = followedVersion(life);
  const newest = newestOf(life);
  if (!followed || !newest) return undefined;
  return (
    <>
      <NextPart code={code} version={followed} life={life} />
      <ReviewsPart code={code} version={newest} reviews={life.reviews} />
      <VersionsPart code={code} versions={life.versions} />
      <DrillsPart code={code} version={followed.version} life={life} />
      <RevisionsPart code={code} life={life} />
      <ImprovementsPart code={code} life={life} />
    </>
  );
}

export interface LifePanelProps {
  readonly plan: PlanView;
  readonly query: Query<OutputOf<'plans.life'>>;
  readonly onClose: () => void;
}

/** The life of a plan: what is to be done now, reviews, versions, drills, revisions, improvements. */
export function LifePanel({ plan, query, onClose }: LifePanelProps): ReactNode {
  const t = useWords();
  const { code } = plan.summary;
  return (
    <SidePanel title={t(m.title, { code })} onClose={onClose}>
      <LoadableView state={query.state} onRetry={query.refetch}>
        {(life) => <Parts code={code} life={life} />}
      </LoadableView>
    </SidePanel>
  );
}
