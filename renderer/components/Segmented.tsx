import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';

const Group = styled('div')(({ theme }) => ({
  display: 'inline-flex',
  height: theme.layout.controlSmall,
  border: theme.line.strong,
  borderRadius: theme.shape.borderRadius,
  flex: 'none',
}));

const Choice = styled('button')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.5),
  border: 0,
  borderInlineStart: theme.line.strong,
  padding: theme.spacing(0, 1.25),
  background: 'transparent',
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
  cursor: 'pointer',
  '&:first-of-type': { borderInlineStart: 0, borderRadius: theme.spacing(0.875, 0, 0, 0.875) },
  '&:last-of-type': { borderRadius: theme.spacing(0, 0.875, 0.875, 0) },
  '&[aria-checked="true"]': {
    backgroundColor: theme.palette.actionTone.soft,
    color: theme.palette.actionTone.text,
    fontWeight: 600,
  },
  '&:disabled': { opacity: 0.45, cursor: 'not-allowed' },
}));

export interface SegmentedOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly SegmentedOption<T>[];
  readonly onChange: (value: T) => void;
}

/** One of a few, all in view. Arrow keys move, as in any radio group. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>): ReactNode {
  const group = useRef<HTMLDivElement>(null);
  const handleKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const open = options.filter((option) => !option.disabled);
    const at = open.findIndex((option) => option.value === value);
    const next = open[(at + step + open.length) % open.length];
    if (!next) return;
    onChange(next.value);
    group.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <Group role="radiogroup" aria-label={label} ref={group} onKeyDown={handleKeyDown}>
      {options.map((option) => (
        <Choice
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          disabled={option.disabled ?? false}
          data-value={option.value}
          onClick={() => {
            onChange(option.value);
          }}
        >
          {option.label}
        </Choice>
      ))}
    </Group>
  );
}
