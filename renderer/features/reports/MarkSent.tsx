import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { InputOf, OutputOf } from '../../../contract/index.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { SelectField, TextField } from '../../components/Fields.js';
import { Panel } from '../../components/Panel.js';
import { Muted } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useCommand } from '../../client/use-command.js';
import { Form } from '../access/SignInForm.js';
import { reportMessages as m } from './messages.js';

type Report = OutputOf<'reports.draft'>;
type Way = InputOf<'reports.markSent'>['way'];

const Body = styled('div')(({ theme }) => ({ padding: theme.spacing(1.25, 1.5) }));

function Last({ report }: { readonly report: Report }): ReactNode {
  const t = useWords();
  const times = useTimes();
  if (report.sentAt === undefined) return undefined;
  const values = { time: times.dayMinute(report.sentAt), receiver: report.sentTo ?? '' };
  return (
    <Muted>
      {report.takenBy === undefined
        ? t(m.sentLastNobody, values)
        : t(m.sentLast, { ...values, person: report.takenBy })}
    </Muted>
  );
}

interface Fields {
  readonly way: Way;
  readonly receiver: string;
  readonly takenBy: string;
}

/** Saves the report first when it never was, then records that it was sent. */
function useMarkSent(report: Report) {
  const t = useWords();
  const toast = useToast();
  const save = useCommand('reports.save');
  const markSent = useCommand('reports.markSent');
  const { incidentId, kind, title, sections, phoneScript } = report;
  const idOnRecord = async (): Promise<string | undefined> => {
    if (report.savedAt !== undefined) return report.reportId;
    const saved = await save.run({ incidentId, kind, title, sections, phoneScript });
    return saved.ok ? saved.result.reportId : undefined;
  };
  const run = async (fields: Fields): Promise<void> => {
    const reportId = await idOnRecord();
    if (reportId === undefined) return;
    const receiver = fields.receiver.trim();
    const takenBy = fields.takenBy.trim();
    const reply = await markSent.run({ reportId, way: fields.way, receiver, ...(takenBy === '' ? {} : { takenBy }) });
    if (reply.ok) toast(t(m.sentDone, { receiver }));
  };
  return { run, busy: save.busy || markSent.busy, error: save.error ?? markSent.error };
}

/** Records to whom the report went and who took it. */
export function MarkSent({ report }: { readonly report: Report }): ReactNode {
  const t = useWords();
  const maySend = useMay('reports.markSent');
  const markSent = useMarkSent(report);
  const [fields, setFields] = useState<Fields>({ way: 'phone', receiver: report.receivers[0] ?? '', takenBy: '' });
  const set = (key: keyof Fields) => (value: string) => {
    setFields((previous) => ({ ...previous, [key]: value }));
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void markSent.run(fields);
  };
  const ways = [
    { value: 'phone', label: t(m.sentPhone) },
    { value: 'written', label: t(m.sentWritten) },
  ];
  if (!maySend) return undefined;
  return (
    <Panel title={t(m.sentTitle)}>
      <Body>
        <Form onSubmit={handleSubmit}>
          <Last report={report} />
          <SelectField label={t(m.sentWay)} value={fields.way} onChange={set('way')} options={ways} />
          <TextField label={t(m.sentReceiver)} value={fields.receiver} onChange={set('receiver')} required />
          <TextField label={t(m.sentTakenBy)} value={fields.takenBy} onChange={set('takenBy')} />
          <ErrorLine error={markSent.error} />
          <Button type="submit" color="primary" disabled={fields.receiver.trim() === '' || markSent.busy}>
            {t(m.sentSubmit)}
          </Button>
        </Form>
      </Body>
    </Panel>
  );
}
