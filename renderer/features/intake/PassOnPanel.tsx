import Button from '@mui/material/Button';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ErrorLine } from '../../components/ErrorLine.js';
import { SelectField, type SelectOption, TextField } from '../../components/Fields.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Muted } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { Form } from '../access/SignInForm.js';
import { declareMessages as m } from './declare.messages.js';
import { useReportOnce } from './use-report-once.js';
import type { Intake } from './use-intake.js';

export interface PassOnPanelProps {
  readonly intake: Intake;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Fields {
  readonly unitId: string;
  readonly category: string;
  readonly note: string;
}

/** Report it, pass it on, say so. */
function usePassOn({ intake, onDone }: PassOnPanelProps, unitName: (unitId: string) => string) {
  const t = useWords();
  const toast = useToast();
  const report = useReportOnce({
    ...intake,
    onReported: (reported) => {
      intake.change({ reported });
    },
  });
  const passOn = useCommand('incidents.passOn');
  const run = async ({ unitId, category, note }: Fields): Promise<void> => {
    const reported = await report.run();
    if (!reported) return;
    const { incidentId } = reported;
    const words = note.trim();
    const input = { incidentId, unitId, category: category.trim(), ...(words === '' ? {} : { note: words }) };
    const reply = await passOn.run(input);
    if (!reply.ok) return;
    toast(t(m.passOnDone, { unit: unitName(unitId) }));
    onDone();
  };
  return { run, busy: report.busy || passOn.busy, error: report.error ?? passOn.error };
}

type Suggestion = NonNullable<Intake['match']>['passTo'];

function useUnitOptions(suggestion: Suggestion): readonly SelectOption[] {
  const t = useWords();
  const units = valueOf(useQuery('directory.units', {}).state)?.units ?? [];
  const isKnown = units.some((unit) => unit.id === suggestion?.unitId);
  return [
    { value: '', label: t(m.declareNone) },
    ...(suggestion && !isKnown ? [{ value: suggestion.unitId, label: suggestion.unitName }] : []),
    ...units.map((unit) => ({ value: unit.id, label: unit.name })),
  ];
}

/** An everyday matter: to which unit, as what, with a word or two. */
export function PassOnPanel(props: PassOnPanelProps): ReactNode {
  const t = useWords();
  const suggestion = props.intake.match?.passTo;
  const options = useUnitOptions(suggestion);
  const passOn = usePassOn(props, (unitId) => options.find((one) => one.value === unitId)?.label ?? unitId);
  const [fields, setFields] = useState<Fields>({
    unitId: suggestion?.unitId ?? '',
    category: suggestion?.category ?? '',
    note: '',
  });
  const set = (key: keyof Fields) => (value: string) => {
    setFields((previous) => ({ ...previous, [key]: value }));
  };
  const isReady = fields.unitId !== '' && fields.category.trim() !== '' && !passOn.busy;
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void passOn.run(fields);
  };
  return (
    <SidePanel title={t(m.passOnTitle)} onClose={props.onClose} ownFocus>
      <Form onSubmit={handleSubmit}>
        {suggestion ? <Muted>{t(m.passOnWhy, { why: suggestion.why })}</Muted> : undefined}
        <SelectField label={t(m.passOnUnit)} value={fields.unitId} options={options} onChange={set('unitId')} />
        <TextField
          label={t(m.passOnCategory)}
          placeholder={t(m.passOnCategoryPlaceholder)}
          value={fields.category}
          onChange={set('category')}
          required
        />
        <TextField label={t(m.passOnNote)} value={fields.note} onChange={set('note')} rows={3} />
        <ErrorLine error={passOn.error} />
        <Button type="submit" color="primary" size="medium" autoFocus disabled={!isReady}>
          {t(m.passOnSubmit)}
        </Button>
      </Form>
    </SidePanel>
  );
}
