import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { SelectField, TextField } from '../../components/Fields.js';
import { useWords } from '../../app/i18n/use-words.js';
import { declareMessages as m } from './declare.messages.js';
import type { ApprovalMethod, Declaration } from './use-declare.js';

const Two = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: theme.spacing(1.5),
}));

const methods = {
  oral: m.declareOral,
  phone: m.declarePhone,
  written: m.declareWritten,
  in_person: m.declareInPerson,
} as const satisfies Record<ApprovalMethod, unknown>;

export interface ApprovalFieldsProps {
  readonly declaration: Declaration;
  readonly onChange: (part: Partial<Declaration>) => void;
}

/** Who approved, how, and what was said. */
export function ApprovalFields({ declaration, onChange }: ApprovalFieldsProps): ReactNode {
  const t = useWords();
  return (
    <>
      <Two>
        <TextField
          label={t(m.declareApprovedBy)}
          value={declaration.approvedBy}
          required
          onChange={(approvedBy) => {
            onChange({ approvedBy });
          }}
        />
        <SelectField
          label={t(m.declareMethod)}
          value={declaration.method}
          options={Object.entries(methods).map(([value, word]) => ({ value, label: t(word) }))}
          onChange={(value) => {
            onChange({ method: value as ApprovalMethod });
          }}
        />
      </Two>
      <TextField
        label={t(m.declareNote)}
        value={declaration.note}
        onChange={(note) => {
          onChange({ note });
        }}
      />
    </>
  );
}
