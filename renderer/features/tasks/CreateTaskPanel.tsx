import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { Unit } from '../../../contract/directory/directory.contract.js';
import { useWords } from '../../app/i18n/use-words.js';
import { type Command, useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { SelectField, TextField } from '../../components/Fields.js';
import { SidePanel } from '../../components/SidePanel.js';
import { useToast } from '../../components/Toasts.js';
import { valueOf } from '../../rx/loadable.js';
import { taskMessages as m } from './messages.js';

const Three = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, 1fr)',
  gap: theme.spacing(1),
}));

interface Draft {
  readonly title: string;
  readonly unitId: string;
  readonly incidentId: string;
  readonly sign: string;
  readonly arrive: string;
  readonly finish: string;
}

const minutes = (typed: string): number | undefined =>
  /^\d{1,6}$/u.test(typed.trim()) && Number(typed) > 0 ? Number(typed) : undefined;

/** The optional limits that were typed. */
function limitsOf({ sign, arrive }: Draft): { readonly signMin?: number; readonly arriveMin?: number } {
  const signMin = minutes(sign);
  const arriveMin = minutes(arrive);
  return { ...(signMin === undefined ? {} : { signMin }), ...(arriveMin === undefined ? {} : { arriveMin }) };
}

interface Creating {
  readonly create: Command<'tasks.create'>;
  readonly isReady: boolean;
  readonly handleCreate: () => Promise<void>;
}

function useCreating(draft: Draft, unit: Unit | undefined, onDone: () => void): Creating {
  const t = useWords();
  const toast = useToast();
  const create = useCommand('tasks.create');
  const title = draft.title.trim();
  const finishMin = minutes(draft.finish);
  const handleCreate = async (): Promise<void> => {
    if (finishMin === undefined || unit === undefined) return;
    const incident = draft.incidentId === '' ? {} : { incidentId: draft.incidentId };
    const reply = await create.run({ title, unitId: unit.id, finishMin, ...incident, ...limitsOf(draft) });
    if (!reply.ok) return;
    toast(t(m.created, { unit: unit.shortName, title }));
    onDone();
  };
  return {
    create,
    isReady: title !== '' && unit !== undefined && finishMin !== undefined && !create.busy,
    handleCreate,
  };
}

interface FieldsProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

function LimitFields({ draft, change }: FieldsProps): ReactNode {
  const t = useWords();
  return (
    <Three>
      <TextField
        type="number"
        label={t(m.createSign)}
        value={draft.sign}
        onChange={(sign) => {
          change({ sign });
        }}
      />
      <TextField
        type="number"
        label={t(m.createArrive)}
        value={draft.arrive}
        onChange={(arrive) => {
          change({ arrive });
        }}
      />
      <TextField
        type="number"
        label={t(m.createFinish)}
        value={draft.finish}
        onChange={(finish) => {
          change({ finish });
        }}
      />
    </Three>
  );
}

function IncidentField({ draft, change }: FieldsProps): ReactNode {
  const t = useWords();
  const { state } = useQuery(
    'incidents.list',
    { status: ['activated', 'reported'], limit: 50 },
    { kinds: ['incidents.'] },
  );
  const incidents = valueOf(state)?.incidents ?? [];
  return (
    <SelectField
      label={t(m.createIncident)}
      value={draft.incidentId}
      onChange={(incidentId) => {
        change({ incidentId });
      }}
      options={[
        { value: '', label: t(m.createNoIncident) },
        ...incidents.map((one) => ({ value: one.incidentId, label: one.title })),
      ]}
    />
  );
}

export interface CreateTaskPanelProps {
  readonly incidentId: string;
  readonly onClose: () => void;
}

/** Sends a task by hand (F11). */
export function CreateTaskPanel({ incidentId, onClose }: CreateTaskPanelProps): ReactNode {
  const t = useWords();
  const [draft, setDraft] = useState<Draft>({ title: '', unitId: '', incidentId, sign: '3', arrive: '', finish: '60' });
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...part }));
  };
  const units = valueOf(useQuery('directory.units', {}).state)?.units ?? [];
  const { create, isReady, handleCreate } = useCreating(
    draft,
    units.find((one) => one.id === draft.unitId),
    onClose,
  );
  const footer = (
    <>
      <ErrorLine error={create.error} />
      <Button size="medium" color="primary" disabled={!isReady} onClick={() => void handleCreate()}>
        {t(m.createGo)}
      </Button>
    </>
  );
  return (
    <SidePanel title={t(m.createTitle)} onClose={onClose} footer={footer} ownFocus>
      <TextField
        autoFocus
        rows={2}
        label={t(m.createWhat)}
        value={draft.title}
        onChange={(title) => {
          change({ title });
        }}
      />
      <SelectField
        label={t(m.createUnit)}
        value={draft.unitId}
        onChange={(unitId) => {
          change({ unitId });
        }}
        options={[
          { value: '', label: t(m.createUnitPick) },
          ...units.map((one) => ({ value: one.id, label: one.shortName })),
        ]}
      />
      <IncidentField draft={draft} change={change} />
      <LimitFields draft={draft} change={change} />
    </SidePanel>
  );
}
