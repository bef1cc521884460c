import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Task } from '../../../contract/tasks/tasks.contract.js';
import { useWords } from '../../app/i18n/use-words.js';
import { SelectField } from '../../components/Fields.js';
import { Kbd } from '../../components/Kbd.js';
import { LightMark } from '../../components/LightMark.js';
import { Muted } from '../../components/Text.js';
import { filterLights, lightCounts, noTaskFilters, type TaskFilters } from './board.rules.js';
import { taskMessages as m } from './messages.js';
import { lightWords } from './task-words.js';

const Bar = styled('header')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: theme.spacing(0.75, 1),
  '& > h1': { ...theme.typography.h1, marginInlineEnd: theme.spacing(0.5) },
  '& > .grow': { flex: 1 },
}));
const Choice = styled('div')(({ theme }) => ({ width: theme.layout.rail * 2 }));

const Toggle = styled('button')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  height: theme.layout.control,
  padding: theme.spacing(0, 1.25),
  border: theme.line.strong,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.surface,
  color: theme.palette.text.primary,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '& > span:first-of-type': { display: 'inline-flex' },
  '&[aria-pressed="true"]': {
    borderColor: theme.palette.actionTone.main,
    backgroundColor: theme.palette.actionTone.soft,
    color: theme.palette.actionTone.text,
    fontWeight: 600,
  },
}));

/** Key of the button; the page listens to it. */
export const createKey = 'F11';

interface Named {
  readonly value: string;
  readonly label: string;
}

function distinct(tasks: readonly Task[], of: (task: Task) => Named | undefined): readonly Named[] {
  return [...new Map(tasks.flatMap((task) => of(task) ?? []).map((one) => [one.value, one])).values()].toSorted(
    (a, b) => a.label.localeCompare(b.label, 'zh-CN'),
  );
}

interface FilterProps {
  readonly tasks: readonly Task[];
  readonly filters: TaskFilters;
  readonly onChange: (part: Partial<TaskFilters>) => void;
}

function incidentOf({ incidentId, incidentTitle }: Task): Named | undefined {
  return incidentId === undefined ? undefined : { value: incidentId, label: incidentTitle ?? incidentId };
}

function Choices({ tasks, filters, onChange }: FilterProps): ReactNode {
  const t = useWords();
  const incidents = distinct(tasks, incidentOf);
  const units = distinct(tasks, (task) => ({ value: task.unitId, label: task.unitName }));
  return (
    <>
      <Choice>
        <SelectField
          hideLabel
          label={t(m.incident)}
          value={filters.incidentId}
          onChange={(incidentId) => {
            onChange({ incidentId });
          }}
          options={[{ value: '', label: t(m.incidentAll) }, ...incidents]}
        />
      </Choice>
      <Choice>
        <SelectField
          hideLabel
          label={t(m.unit)}
          value={filters.unitId}
          onChange={(unitId) => {
            onChange({ unitId });
          }}
          options={[{ value: '', label: t(m.unitAll) }, ...units]}
        />
      </Choice>
    </>
  );
}

function Lights({ tasks, filters, onChange }: FilterProps): ReactNode {
  const t = useWords();
  const counts = lightCounts(tasks);
  const { lights } = filters;
  return filterLights.map((light) => {
    const isOn = lights.includes(light);
    const next = isOn ? lights.filter((one) => one !== light) : [...lights, light];
    return (
      <Toggle
        key={light}
        type="button"
        aria-pressed={isOn}
        onClick={() => {
          onChange({ lights: next });
        }}
      >
        <span aria-hidden>
          <LightMark light={light} bare />
        </span>
        {t(m.lightCount, { light: t(lightWords[light]), count: counts[light] })}
      </Toggle>
    );
  });
}

/** Filters of the board, one click each, with what they would show. */
export function BoardHead({
  onCreate,
  ...part
}: FilterProps & { readonly onCreate: (() => void) | undefined }): ReactNode {
  const t = useWords();
  const { tasks, filters, onChange } = part;
  const closed = tasks.filter((task) => task.stage === 'closed').length;
  const isFiltered = JSON.stringify(filters) !== JSON.stringify(noTaskFilters);
  return (
    <Bar>
      <h1>{t(m.title)}</h1>
      <Choices {...part} />
      <Lights {...part} />
      <Toggle
        type="button"
        aria-pressed={filters.isUnsignedOnly}
        onClick={() => {
          onChange({ isUnsignedOnly: !filters.isUnsignedOnly });
        }}
      >
        {t(m.unsigned)}
      </Toggle>
      {isFiltered ? (
        <Button
          variant="text"
          onClick={() => {
            onChange(noTaskFilters);
          }}
        >
          {t(m.clear)}
        </Button>
      ) : undefined}
      <span className="grow" />
      <Muted>{t(m.closedNote, { open: tasks.length - closed, closed })}</Muted>
      {onCreate ? (
        <Button color="primary" startIcon={<AddIcon />} onClick={onCreate}>
          {t(m.create)}
          <Kbd>{createKey}</Kbd>
        </Button>
      ) : undefined}
    </Bar>
  );
}
