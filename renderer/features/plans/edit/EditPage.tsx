import DocumentIcon from '@mui/icons-material/ArticleOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useMay } from '../../../app/session/SessionContext.js';
import { stackedWhenNarrow } from '../../../app/theme/stacked.js';
import { useQuery } from '../../../client/use-query.js';
import { useTypedRequest } from '../../../client/use-typed-request.js';
import { useConfirm } from '../../../components/ConfirmDialog.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { LoadableView } from '../../../components/LoadableView.js';
import { messages } from '../../../components/messages.js';
import { Panel } from '../../../components/Panel.js';
import { chevron } from '../../../components/separators.js';
import { Small, Tag } from '../../../components/Text.js';
import { valueOf } from '../../../rx/loadable.js';
import { Crumbs } from '../Crumbs.js';
import { newestOf } from '../life/life-strip.rules.js';
import { planMessages } from '../messages.js';
import { Chip, HeadRow, PageHead } from '../PageHead.js';
import { toBase64 } from './base64.rules.js';
import { CheckColumn } from './CheckColumn.js';
import { ConflictBanner } from './ConflictBanner.js';
import { DocumentEditor, type LineMark, type LineTarget } from './DocumentEditor.js';
import { editMessages as m } from './edit.messages.js';
import { SaveForm } from './SaveForm.js';
import { useLeaveGuard } from './use-leave-guard.js';
import { type PlanDraft, usePlanDraft } from './use-plan-draft.js';

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.25, 1.5),
  gridTemplateColumns: `minmax(0, 1fr) ${theme.spacing(52)}`,
  ...stackedWhenNarrow(theme),
}));

const Column = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.25),
  minHeight: 0,
}));

const checkPauseMs = 600;

/** Worst finding of each line. */
function marksOf(findings: readonly Finding[]): ReadonlyMap<number, LineMark> {
  const marks = new Map<number, LineMark>();
  for (const severity of ['note', 'warning', 'error'] as const) {
    for (const finding of findings) {
      if (finding.severity === severity && finding.line !== undefined) marks.set(finding.line, severity);
    }
  }
  return marks;
}

interface HeadProps {
  readonly code: string;
  readonly title: string;
  readonly draft: PlanDraft;
}

function Head({ code, title, draft }: HeadProps): ReactNode {
  const t = useWords();
  const ask = useConfirm();
  const { base, isDirty, wasKept } = draft;
  const handleDiscard = async (): Promise<void> => {
    const question = {
      title: t(m.discardTitle),
      text: t(m.discardText, { version: base }),
      confirm: t(m.discard),
    };
    if (await ask(question)) draft.startFrom(base);
  };
  return (
    <PageHead sx={{ gap: 0.25 }}>
      <Crumbs aria-label={t(m.title)}>
        <Link to="/plans">{t(planMessages.backToLibrary)}</Link>
        <span aria-hidden>{chevron}</span>
        <Link to={`/plans/${code}`}>{title}</Link>
        <span aria-hidden>{chevron}</span>
        <span>{t(m.title)}</span>
      </Crumbs>
      <HeadRow>
        <h1>{t(m.heading, { title })}</h1>
        <Tag>{code}</Tag>
        <Chip>{t(m.base, { version: base })}</Chip>
        {wasKept && isDirty ? <Small role="status">{t(m.kept)}</Small> : undefined}
        <span className="grow" />
        {isDirty ? <Button onClick={() => void handleDiscard()}>{t(m.discard)}</Button> : undefined}
      </HeadRow>
    </PageHead>
  );
}

function Desk({
  code,
  text,
  newest,
  draft,
}: {
  readonly code: string;
  readonly text: string;
  readonly newest: number;
  readonly draft: PlanDraft;
}): ReactNode {
  const t = useWords();
  const [target, setTarget] = useState<LineTarget>();
  const input = useMemo(() => ({ code, fileName: `${code}.md`, base64: toBase64(text) }), [code, text]);
  const preview = useTypedRequest('plans.preview', input, checkPauseMs);
  const findings = valueOf(preview)?.findings;
  const marks = useMemo(() => marksOf(findings ?? []), [findings]);
  const letThrough = useLeaveGuard(draft.isDirty);
  return (
    <Body>
      <Panel
        title={t(m.document)}
        icon={<DocumentIcon />}
        note={t(m.documentNote)}
        tools={<Small>{t(m.lines, { count: text.split('\n').length })}</Small>}
      >
        <DocumentEditor label={t(m.document)} text={text} onChange={draft.change} marks={marks} target={target} />
      </Panel>
      <Column>
        <ConflictBanner code={code} newest={newest} draft={draft} />
        <CheckColumn
          preview={preview}
          onLine={(line) => {
            setTarget({ line });
          }}
        />
        <SaveForm code={code} newest={newest} draft={draft} onSaved={letThrough} />
      </Column>
    </Body>
  );
}

function EditDesk({ code, newest }: { readonly code: string; readonly newest: number }): ReactNode {
  const draft = usePlanDraft(code, newest);
  const title = valueOf(useQuery('plans.get', { code }).state)?.summary.title ?? '';
  const { text } = draft;
  return (
    <>
      <Head code={code} title={title} draft={draft} />
      {text === undefined ? (
        <LoadableView state={draft.state} onRetry={draft.refetch}>
          {() => undefined}
        </LoadableView>
      ) : (
        <Desk code={code} text={text} newest={newest} draft={draft} />
      )}
    </>
  );
}

/** The document of a plan as text, checked while it is typed, saved as the next version. */
export function EditPage(): ReactNode {
  const t = useWords();
  const { code = '' } = useParams();
  const mayEdit = useMay('plans.save');
  const { state, refetch } = useQuery('plans.life', mayEdit ? { code } : undefined, { kinds: ['plans.'] });
  if (!mayEdit) return <EmptyState title={t(messages.stateReadOnly)} />;
  return (
    <LoadableView state={state} onRetry={refetch}>
      {(life) => <EditDesk key={code} code={code} newest={newestOf(life)?.version ?? 1} />}
    </LoadableView>
  );
}
