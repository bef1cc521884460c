import { type ReactNode, useState } from 'react';
import { drillFormSchema } from '../../../../contract/plans/lifecycle.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useCommand } from '../../../client/use-command.js';
import { useNow } from '../../../client/use-now.js';
import { SelectField, TextField } from '../../../components/Fields.js';
import { useToast } from '../../../components/Toasts.js';
import { dayOf } from './day.rules.js';
import { lifeMessages as m } from './life.messages.js';
import { drillWords } from './life-words.js';
import { NoteForm } from './NoteForm.js';

export interface DrillFormProps {
  readonly code: string;
  readonly version: number;
  readonly onClose: () => void;
}

/** The record of a drill that was held on a version. */
export function DrillForm({ code, version, onClose }: DrillFormProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const { run, busy, error } = useCommand('plans.attachDrill');
  const today = dayOf(useNow());
  const [heldOn, setHeldOn] = useState(today);
  const [form, setForm] = useState<(typeof drillFormSchema.options)[number]>('tabletop');
  const record = async (summary: string): Promise<boolean> => {
    const reply = await run({ code, version, heldOn, form, summary });
    if (reply.ok) toast(t(m.drillAdded));
    return reply.ok;
  };
  return (
    <NoteForm
      draftKey={`plan.drill.${code}`}
      label={t(m.drillSummary)}
      hint={t(m.drillSummaryHint)}
      busy={busy}
      error={error}
      onClose={onClose}
      actions={[{ label: t(m.send), isPrimary: true, isReady: heldOn !== '', run: record }]}
    >
      <div className="row">
        <TextField type="date" label={t(m.drillOn)} value={heldOn} onChange={setHeldOn} />
        <SelectField
          label={t(m.drillForm)}
          value={form}
          onChange={(value) => {
            setForm(drillFormSchema.parse(value));
          }}
          options={drillFormSchema.options.map((value) => ({ value, label: t(drillWords[value]) }))}
        />
      </div>
    </NoteForm>
  );
}
