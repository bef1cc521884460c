import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { SelectField, TextField } from '../../components/Fields.js';
import { SidePanel } from '../../components/SidePanel.js';
import { useToast } from '../../components/Toasts.js';
import { valueOf } from '../../rx/loadable.js';
import { taskMessages as m } from './messages.js';

const Three = styled('div')(({ theme }) => ({ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: theme.spacing(1) }));

interface Draft {
  readonly title: string;
  readonly unitId: string;
  readonly incidentId: string;
  readonly sign: string;
  readonly arrive: string;
  readonly finish: string;
}

const minutes = (typed: string): number | undefined => (/^\d{1,6}$/u.test(typed.trim()) && Number(typed) > 0 ? Number(typed) : undefined);

export interface CreateTaskPanelProps {
  readonly incidentId: string;
  readonly onClose: () => void;
}

/** Sends a task by hand (F11). */
export function CreateTaskPanel({ incidentId, onClose }: CreateTaskPanelProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const [draft, setDraft] = useState<Draft>({ title: '', unitId: '', incidentId, sign: '3', arrive: '', finish: '60' });
  const change = (part: Partial<Draft>): void => { setDraft((before) => ({ ...before, ...part })); };
  const units = valueOf(useQuery('directory.units', {}).state)?.units ?? [];
  const incidents = valueOf(useQuery('incidents.list', { status: ['activated', 'reported'], limit: 50 }, { kinds: ['incidents.'] }).state)?.incidents ?? [];
  const create = useCommand('tasks.create');
  const finishMin = minutes(draft.finish);
  const unit = units.find((one) => one.id === draft.unitId);
  const isReady = draft.title.trim() !== '' && unit !== undefined && finishMin !== undefined;
  const handleCreate = async (): Promise<void> => {
    if (finishMin === undefined || unit === undefined) return;
    const signMin = minutes(draft.sign);
    const arriveMin = minutes(draft.arrive);
    const reply = await create.run({
      title: draft.title.trim(), unitId: unit.id, finishMin,
      ...(draft.incidentId === '' ? {} : { incidentId: draft.incidentId }),
      ...(signMin === undefined ? {} : { signMin }), ...(arriveMin === undefined ? {} : { arriveMin }),
    });
    if (!reply.ok) return;
    toast(t(m.created, { unit: unit.shortName, title: draft.title.trim() }));
    onClose();
  };
  const footer = (
    <>
      <ErrorLine error={create.error} />
      <Button size="medium" color="primary" disabled={!isReady || create.busy} onClick={() => void handleCreate()}>{t(m.createGo)}</Button>
    </>
  );
  return (
    <SidePanel title={t(m.createTitle)} onClose={onClose} footer={footer} ownFocus>
      <TextField autoFocus rows={2} label={t(m.createWhat)} value={draft.title} onChange={(title) => { change({ title }); }} />
      <SelectField
        label={t(m.createUnit)} value={draft.unitId} onChange={(unitId) => { change({ unitId }); }}
        options={[{ value: '', label: t(m.createUnitPick) }, ...units.map((one) => ({ value: one.id, label: one.shortName }))]}
      />
      <SelectField
        label={t(m.createIncident)} value={draft.incidentId} onChange={(next) => { change({ incidentId: next }); }}
        options={[{ value: '', label: t(m.createNoIncident) }, ...incidents.map((one) => ({ value: one.incidentId, label: one.title }))]}
      />
      <Three>
        <TextField type="number" label={t(m.createSign)} value={draft.sign} onChange={(sign) => { change({ sign }); }} />
        <TextField type="number" label={t(m.createArrive)} value={draft.arrive} onChange={(arrive) => { change({ arrive }); }} />
        <TextField type="number" label={t(m.createFinish)} value={draft.finish} onChange={(finish) => { change({ finish }); }} />
      </Three>
    </SidePanel>
  );
}
