import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { PlanVersion } from '../../../../contract/plans/lifecycle.model.js';
import { useWords, type Words } from '../../../app/i18n/use-words.js';
import { useMay } from '../../../app/session/SessionContext.js';
import { useCommand } from '../../../client/use-command.js';
import { useNow } from '../../../client/use-now.js';
import { useConfirm } from '../../../components/ConfirmDialog.js';
import { useToast } from '../../../components/Toasts.js';
import { pageMessages } from '../page.messages.js';
import { dayOf } from './day.rules.js';
import { DrillForm } from './DrillForm.js';
import { lifeMessages as m } from './life.messages.js';
import { isRevisionDue, type PlanLife } from './life-strip.rules.js';
import { LifeSection } from './LifeSection.js';
import { NoteForm } from './NoteForm.js';
import { SubmitForm } from './SubmitForm.js';

interface PartProps {
  readonly code: string;
  readonly version: PlanVersion;
  readonly life: PlanLife;
}

const wasReturned = ({ reviews }: PlanLife): boolean => reviews.some((review) => review.state === 'returned');

const agreedCount = ({ reviews }: PlanLife): number => reviews.filter((review) => review.state === 'approved').length;

function sentence({ version, life }: PartProps, today: string, t: Words): string {
  const values = { version: version.version };
  switch (version.state) {
    case 'draft':
      return t(wasReturned(life) ? m.nextReturned : m.nextDraft, values);
    case 'in_review':
      return t(m.nextReview, { ...values, have: agreedCount(life), of: life.reviews.length });
    case 'reviewed':
      return t(m.nextReviewed, values);
    case 'drilled':
      return t(m.nextDrilled, values);
    case 'in_force':
    case 'superseded':
      return t(isRevisionDue(life, today) ? m.nextDue : m.nextForce, values);
  }
}

function EnforceForm({
  code,
  version,
  onClose,
}: Omit<PartProps, 'life'> & { readonly onClose: () => void }): ReactNode {
  const t = useWords();
  const ask = useConfirm();
  const toast = useToast();
  const { run, busy, error } = useCommand('plans.putInForce');
  const values = { version: version.version };
  const enforce = async (grounds: string): Promise<boolean> => {
    const question = { title: t(m.inForceTitle, values), text: t(m.inForceText), confirm: t(m.inForce) };
    if (!(await ask(question))) return false;
    const reply = await run({ code, version: version.version, grounds });
    if (reply.ok) toast(t(m.inForceDone, values));
    return reply.ok;
  };
  return (
    <NoteForm
      draftKey={`plan.grounds.${code}`}
      label={t(m.grounds)}
      hint={t(m.groundsHint)}
      busy={busy}
      error={error}
      onClose={onClose}
      actions={[{ label: t(m.inForce), isPrimary: true, run: enforce }]}
    />
  );
}

function EditButton({ code }: { readonly code: string }): ReactNode {
  const t = useWords();
  return (
    <div>
      <Button color="primary" component={Link} to={`/plans/${code}/edit`}>
        {t(pageMessages.edit)}
      </Button>
    </div>
  );
}

/** A button that opens a form in its place. */
function Opening({
  label,
  form,
}: {
  readonly label: string;
  readonly form: (onClose: () => void) => ReactNode;
}): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const toggle = (): void => {
    setOpen(!isOpen);
  };
  if (isOpen) return form(toggle);
  return (
    <div>
      <Button color="primary" onClick={toggle}>
        {label}
      </Button>
    </div>
  );
}

function DraftTodo({ code, life }: Omit<PartProps, 'version'>): ReactNode {
  const mayEdit = useMay('plans.save');
  const maySubmit = useMay('plans.submit');
  if (wasReturned(life)) return mayEdit ? <EditButton code={code} /> : undefined;
  return maySubmit ? <SubmitForm code={code} reviewers={life.reviewers} /> : undefined;
}

/** What the state of the version calls for, as far as this seat may do it. */
function Todo({ code, version, life }: PartProps): ReactNode {
  const t = useWords();
  const mayDrill = useMay('plans.attachDrill');
  const mayEnforce = useMay('plans.putInForce');
  switch (version.state) {
    case 'draft':
      return <DraftTodo code={code} life={life} />;
    case 'reviewed':
      return mayDrill ? (
        <Opening
          label={t(m.drillAdd)}
          form={(close) => <DrillForm code={code} version={version.version} onClose={close} />}
        />
      ) : undefined;
    case 'drilled':
      return mayEnforce ? (
        <Opening label={t(m.inForce)} form={(close) => <EnforceForm code={code} version={version} onClose={close} />} />
      ) : undefined;
    case 'in_review':
    case 'in_force':
    case 'superseded':
      return undefined;
  }
}

/** The next step of the plan's life in one sentence, with the means to take it. */
export function NextPart(props: PartProps): ReactNode {
  const t = useWords();
  const today = dayOf(useNow());
  return (
    <LifeSection title={t(m.next)}>
      <p>{sentence(props, today, t)}</p>
      <Todo key={props.version.version + props.version.state} {...props} />
    </LifeSection>
  );
}
