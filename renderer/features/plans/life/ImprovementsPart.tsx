import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../app/i18n/use-words.js';
import { useAccount, useMay } from '../../../app/session/SessionContext.js';
import { useCommand } from '../../../client/use-command.js';
import { CheckField } from '../../../components/CheckField.js';
import { SelectField, TextField } from '../../../components/Fields.js';
import { dot, space } from '../../../components/separators.js';
import { Muted, Tag } from '../../../components/Text.js';
import { useToast } from '../../../components/Toasts.js';
import { dayOf } from './day.rules.js';
import { lifeMessages as m } from './life.messages.js';
import type { PlanLife } from './life-strip.rules.js';
import { LifeRows, LifeSection } from './LifeSection.js';
import { NoteForm } from './NoteForm.js';

type Improvement = PlanLife['improvements'][number];

interface FormProps {
  readonly code: string;
  readonly units: PlanLife['reviewers'];
  readonly onClose: () => void;
}

function AddForm({ code, units, onClose }: FormProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const { run, busy, error } = useCommand('plans.addImprovement');
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '');
  const [major, setMajor] = useState(false);
  const [dueOn, setDueOn] = useState('');
  const add = async (text: string): Promise<boolean> => {
    const reply = await run({ code, text, unitId, major, ...(dueOn === '' ? {} : { dueOn }) });
    if (reply.ok) toast(t(m.improvementAdded));
    return reply.ok;
  };
  return (
    <NoteForm
      draftKey={`plan.improvement.${code}`}
      label={t(m.improvementText)}
      busy={busy}
      error={error}
      onClose={onClose}
      actions={[{ label: t(m.send), isPrimary: true, isReady: unitId !== '', run: add }]}
    >
      <div className="row">
        <SelectField
          label={t(m.improvementUnit)}
          value={unitId}
          onChange={setUnitId}
          options={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
        />
        <TextField type="date" label={t(m.improvementDue)} value={dueOn} onChange={setDueOn} />
      </div>
      <CheckField label={t(m.improvementMajor)} checked={major} onChange={setMajor} />
    </NoteForm>
  );
}

function CloseForm({
  improvement,
  onClose,
}: {
  readonly improvement: Improvement;
  readonly onClose: () => void;
}): ReactNode {
  const t = useWords();
  const toast = useToast();
  const { improvementId } = improvement;
  const { run, busy, error } = useCommand('plans.closeImprovement');
  const close = async (note: string): Promise<boolean> => {
    const reply = await run({ improvementId, note });
    if (reply.ok) toast(t(m.improvementDone));
    return reply.ok;
  };
  return (
    <NoteForm
      draftKey={`plan.improvement.close.${improvementId}`}
      label={t(m.improvementClosing)}
      busy={busy}
      error={error}
      onClose={onClose}
      actions={[{ label: t(m.improvementClose), isPrimary: true, run: close }]}
    />
  );
}

function Facts({ improvement }: { readonly improvement: Improvement }): ReactNode {
  const t = useWords();
  const { unitName, dueOn, closedAt, closingNote = '' } = improvement;
  const due = dueOn === undefined ? '' : t(m.dueOn, { on: dueOn });
  const closed = closedAt === undefined ? '' : [dayOf(closedAt), closingNote].join(space);
  return <small>{[unitName, due, closed].filter((part) => part !== '').join(dot)}</small>;
}

/** An open one may be closed; a liaison closes the own unit's only. */
function useMayClose({ closedAt, unitId }: Improvement): boolean {
  const account = useAccount();
  const mayClose = useMay('plans.closeImprovement');
  return closedAt === undefined && mayClose && (account?.role !== 'liaison' || account.unitId === unitId);
}

function Row({ improvement }: { readonly improvement: Improvement }): ReactNode {
  const t = useWords();
  const mayClose = useMayClose(improvement);
  const [isClosing, setClosing] = useState(false);
  const { text, major, closedAt } = improvement;
  const toggle = (): void => {
    setClosing(!isClosing);
  };
  return (
    <li>
      <div className="line">
        <b>{text}</b>
        {major ? <Tag>{t(m.improvementMajor)}</Tag> : undefined}
        {closedAt === undefined ? undefined : <Tag>{t(m.improvementDone)}</Tag>}
        {mayClose && !isClosing ? (
          <Button className="end" onClick={toggle}>
            {t(m.improvementClose)}
          </Button>
        ) : undefined}
      </div>
      <Facts improvement={improvement} />
      {mayClose && isClosing ? <CloseForm improvement={improvement} onClose={toggle} /> : undefined}
    </li>
  );
}

export interface ImprovementsPartProps {
  readonly code: string;
  readonly life: PlanLife;
}

/** What is to be improved, and what was. */
export function ImprovementsPart({ code, life }: ImprovementsPartProps): ReactNode {
  const t = useWords();
  const mayAdd = useMay('plans.addImprovement');
  const [isAdding, setAdding] = useState(false);
  const open = (): void => {
    setAdding(true);
  };
  return (
    <LifeSection
      title={t(m.improvements)}
      tools={mayAdd && !isAdding ? <Button onClick={open}>{t(m.improvementAdd)}</Button> : undefined}
    >
      {isAdding ? (
        <AddForm
          code={code}
          units={life.reviewers}
          onClose={() => {
            setAdding(false);
          }}
        />
      ) : undefined}
      {life.improvements.length === 0 ? <Muted>{t(m.improvementsNone)}</Muted> : undefined}
      <LifeRows>
        {life.improvements.map((improvement) => (
          <Row key={improvement.improvementId} improvement={improvement} />
        ))}
      </LifeRows>
    </LifeSection>
  );
}
