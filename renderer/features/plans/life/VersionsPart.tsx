import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { PlanVersion } from '../../../../contract/plans/lifecycle.model.js';
import type { WireError } from '../../../../contract/wire/errors.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useMay } from '../../../app/session/SessionContext.js';
import { useCommand } from '../../../client/use-command.js';
import { useConfirm } from '../../../components/ConfirmDialog.js';
import { ErrorLine } from '../../../components/ErrorLine.js';
import { dot } from '../../../components/separators.js';
import { Tag } from '../../../components/Text.js';
import { useToast } from '../../../components/Toasts.js';
import { usePlanExport } from '../use-plan-export.js';
import { dayOf } from './day.rules.js';
import { lifeMessages as m } from './life.messages.js';
import { currentOf } from './life-strip.rules.js';
import { sourceWords, stateWords } from './life-words.js';
import { LifeRows, LifeSection } from './LifeSection.js';

interface RowProps {
  readonly code: string;
  readonly version: PlanVersion;
  /** The version it is compared with; absent for the only one. */
  readonly other: number | undefined;
  readonly isCurrent: boolean;
  readonly isNewest: boolean;
  readonly onError: (error: WireError | undefined) => void;
}

function useRestore({ code, version, onError }: RowProps): {
  readonly restore: () => Promise<void>;
  readonly busy: boolean;
} {
  const t = useWords();
  const ask = useConfirm();
  const toast = useToast();
  const { run, busy } = useCommand('plans.restore');
  const restore = async (): Promise<void> => {
    const named = { version: version.version };
    const question = { title: t(m.restoreTitle, named), text: t(m.restoreText, named), confirm: t(m.restore) };
    if (!(await ask(question))) return;
    const reply = await run({ code, version: version.version, note: t(m.restoreNote, named) });
    onError(reply.ok ? undefined : reply.error);
    if (reply.ok) toast(t(m.restored, { version: reply.result.version }));
  };
  return { restore, busy };
}

function RowActions(props: RowProps): ReactNode {
  const { code, version, other, isCurrent, isNewest, onError } = props;
  const t = useWords();
  const mayRestore = useMay('plans.restore');
  const { restore, busy } = useRestore(props);
  const file = usePlanExport();
  const number = String(version.version);
  return (
    <div className="line">
      <Button variant="text" component={Link} to={isCurrent ? `/plans/${code}` : `/plans/${code}?version=${number}`}>
        {t(m.look)}
      </Button>
      {other === undefined ? undefined : (
        <Button
          variant="text"
          component={Link}
          to={`/plans/${code}/compare?from=${String(Math.min(other, version.version))}&to=${String(Math.max(other, version.version))}`}
        >
          {t(isCurrent ? m.compareBefore : m.compareWith)}
        </Button>
      )}
      {mayRestore && !isNewest ? (
        <Button variant="text" disabled={busy} onClick={() => void restore()}>
          {t(m.restore)}
        </Button>
      ) : undefined}
      <Button
        variant="text"
        disabled={file.busy}
        onClick={() => void file.run({ code, version: version.version, format: 'docx' }).then(onError)}
      >
        {t(m.exportThis)}
      </Button>
    </div>
  );
}

function Row(props: RowProps): ReactNode {
  const t = useWords();
  const { version } = props;
  return (
    <li>
      <div className="line">
        <b>{t(m.version, { version: version.version })}</b>
        <Tag>{t(stateWords[version.state])}</Tag>
        <small>
          {[
            t(sourceWords[version.source]),
            dayOf(version.createdAt),
            version.source === 'shipped' ? '' : version.createdBy,
          ]
            .filter((part) => part !== '')
            .join(dot)}
        </small>
        <small className="end">{t(m.activations, { count: version.activations })}</small>
      </div>
      {version.note === '' ? undefined : <p>{version.note}</p>}
      <RowActions {...props} />
    </li>
  );
}

export interface VersionsPartProps {
  readonly code: string;
  readonly versions: readonly PlanVersion[];
}

/** Every version, newest first: where it came from, what changed, how often it was used. */
export function VersionsPart({ code, versions }: VersionsPartProps): ReactNode {
  const t = useWords();
  const [error, setError] = useState<WireError>();
  const sorted = versions.toSorted((a, b) => b.version - a.version);
  const current = currentOf({ versions: [...versions] })?.version;
  const before = (version: PlanVersion): number | undefined =>
    sorted.find((one) => one.version < version.version)?.version;
  return (
    <LifeSection title={t(m.versions)}>
      <ErrorLine error={error} />
      <LifeRows>
        {sorted.map((version, i) => (
          <Row
            key={version.version}
            code={code}
            version={version}
            other={version.version === current ? before(version) : (current ?? before(version))}
            isCurrent={version.version === current}
            isNewest={i === 0}
            onError={setError}
          />
        ))}
      </LifeRows>
    </LifeSection>
  );
}
