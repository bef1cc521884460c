import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../app/i18n/use-words.js';
import { useCommand } from '../../../client/use-command.js';
import { CheckField } from '../../../components/CheckField.js';
import { ErrorLine } from '../../../components/ErrorLine.js';
import { Small } from '../../../components/Text.js';
import { useToast } from '../../../components/Toasts.js';
import { lifeMessages as m } from './life.messages.js';
import type { PlanLife } from './life-strip.rules.js';

const Units = styled('div')({ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' });
const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  '& > span': { flex: 1 },
}));

export interface SubmitFormProps {
  readonly code: string;
  readonly reviewers: PlanLife['reviewers'];
}

/** Chooses the departments and sends the draft to them. */
export function SubmitForm({ code, reviewers }: SubmitFormProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const { run, busy, error } = useCommand('plans.submit');
  const [left, setLeft] = useState<readonly string[]>([]);
  const chosen = reviewers.map((unit) => unit.unitId).filter((id) => !left.includes(id));
  const handleSubmit = async (): Promise<void> => {
    const reply = await run({ code, unitIds: chosen });
    if (reply.ok) toast(t(m.submitted, { version: reply.result.version, count: reply.result.asked }));
  };
  const label = t(m.submitUnits, { chosen: chosen.length, of: reviewers.length });
  return (
    <>
      <Line>
        <Small>{label}</Small>
        <Button
          variant="text"
          onClick={() => {
            setLeft(left.length === 0 ? reviewers.map((unit) => unit.unitId) : []);
          }}
        >
          {t(left.length === 0 ? m.none : m.all)}
        </Button>
      </Line>
      <Units role="group" aria-label={label}>
        {reviewers.map(({ unitId, unitName }) => (
          <CheckField
            key={unitId}
            label={unitName}
            checked={!left.includes(unitId)}
            onChange={(isOn) => {
              setLeft(isOn ? left.filter((id) => id !== unitId) : [...left, unitId]);
            }}
          />
        ))}
      </Units>
      <ErrorLine error={error} />
      <div>
        <Button color="primary" disabled={busy || chosen.length === 0} onClick={() => void handleSubmit()}>
          {t(m.submit, { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}
