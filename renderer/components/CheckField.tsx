import Checkbox from '@mui/material/Checkbox';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Label = styled('label')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'flex-start',
  gap: theme.spacing(0.5),
  cursor: 'pointer',
  '& > span:last-of-type': { paddingBlock: theme.spacing(0.375) },
}));

export interface CheckFieldProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

/** A box to tick, with its words. */
export function CheckField({ label, checked, onChange, disabled = false }: CheckFieldProps): ReactNode {
  return (
    <Label>
      <Checkbox
        checked={checked}
        disabled={disabled}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />
      <span>{label}</span>
    </Label>
  );
}
