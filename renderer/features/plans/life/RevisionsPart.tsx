import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import type { InputOf } from '../../../../contract/index.js';
import { revisionTriggerSchema } from '../../../../contract/plans/lifecycle.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useMay } from '../../../app/session/SessionContext.js';
import { useCommand } from '../../../client/use-command.js';
import { SelectField } from '../../../components/Fields.js';
import { dot } from '../../../components/separators.js';
import { Muted } from '../../../components/Text.js';
import { useToast } from '../../../components/Toasts.js';
import { dayOf } from './day.rules.js';
import { lifeMessages as m } from './life.messages.js';
import { currentOf, type PlanLife } from './life-strip.rules.js';
import { triggerWords } from './life-words.js';
import { LifeRows, LifeSection } from './LifeSection.js';
import { NoteForm } from './NoteForm.js';

type Trigger = InputOf<'plans.raiseRevision'>['trigger'];

/** Occasions a person can name; the period speaks for itself. */
const triggers = revisionTriggerSchema.exclude(['period']);

interface FormProps {
  readonly code: string;
  readonly onClose: () => void;
}

function RaiseForm({ code, onClose }: FormProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const { run, busy, error } = useCommand('plans.raiseRevision');
  const [trigger, setTrigger] = useState<Trigger>('law_changed');
  const raise = async (note: string): Promise<boolean> => {
    const reply = await run({ code, trigger, note });
    if (reply.ok) toast(t(m.raised));
    return reply.ok;
  };
  return (
    <NoteForm
      draftKey={`plan.revision.${code}`}
      label={t(m.note)}
      busy={busy}
      error={error}
      onClose={onClose}
      actions={[{ label: t(m.raise), isPrimary: true, run: raise }]}
    >
      <SelectField
        label={t(m.trigger)}
        value={trigger}
        onChange={(value) => {
          setTrigger(triggers.parse(value));
        }}
        options={triggers.options.map((value) => ({ value, label: t(triggerWords[value]) }))}
      />
    </NoteForm>
  );
}

function ConfirmForm({ code, onClose }: FormProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const { run, busy, error } = useCommand('plans.confirm');
  const confirm = async (note: string): Promise<boolean> => {
    const reply = await run({ code, note });
    if (reply.ok) toast(t(m.confirmed));
    return reply.ok;
  };
  return (
    <NoteForm
      draftKey={`plan.confirm.${code}`}
      label={t(m.note)}
      hint={t(m.confirmHint)}
      busy={busy}
      error={error}
      onClose={onClose}
      actions={[{ label: t(m.confirm), isPrimary: true, run: confirm }]}
    />
  );
}

type Open = 'raise' | 'confirm' | undefined;

function Tools({
  onOpen,
  isInForce,
}: {
  readonly onOpen: (open: Open) => void;
  readonly isInForce: boolean;
}): ReactNode {
  const t = useWords();
  const mayRaise = useMay('plans.raiseRevision');
  const mayConfirm = useMay('plans.confirm');
  return (
    <>
      {mayRaise ? (
        <Button
          onClick={() => {
            onOpen('raise');
          }}
        >
          {t(m.raise)}
        </Button>
      ) : undefined}
      {mayConfirm && isInForce ? (
        <Button
          onClick={() => {
            onOpen('confirm');
          }}
        >
          {t(m.confirm)}
        </Button>
      ) : undefined}
    </>
  );
}

export interface RevisionsPartProps {
  readonly code: string;
  readonly life: PlanLife;
}

/** Reasons to revise that nobody answered yet; raising one, or confirming the plan as it is. */
export function RevisionsPart({ code, life }: RevisionsPartProps): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState<Open>();
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <LifeSection
      title={t(m.revisions)}
      tools={open === undefined ? <Tools onOpen={setOpen} isInForce={currentOf(life) !== undefined} /> : undefined}
    >
      {open === 'raise' ? <RaiseForm code={code} onClose={close} /> : undefined}
      {open === 'confirm' ? <ConfirmForm code={code} onClose={close} /> : undefined}
      {life.revisions.length === 0 ? <Muted>{t(m.revisionsNone)}</Muted> : undefined}
      <LifeRows>
        {life.revisions.map((revision) => (
          <li key={revision.revisionId}>
            <b>{t(triggerWords[revision.trigger])}</b>
            <p>{revision.note}</p>
            <small>{[dayOf(revision.raisedAt), revision.raisedBy].join(dot)}</small>
          </li>
        ))}
      </LifeRows>
    </LifeSection>
  );
}
