import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(0.375),
  minWidth: 0,
}));

const Label = styled('label')(({ theme }) => ({ ...theme.typography.caption, color: theme.palette.text.secondary }));

const Hint = styled('span')(({ theme }) => ({ ...theme.typography.caption, color: theme.palette.text.secondary }));

const Native = styled('select')(({ theme }) => ({
  ...theme.typography.body1,
  height: theme.layout.control,
  width: '100%',
  padding: theme.spacing(0, 1),
  color: theme.palette.text.primary,
  backgroundColor: theme.palette.inset,
  border: theme.line.strong,
  borderRadius: theme.shape.borderRadius,
  '& option': { backgroundColor: theme.palette.surface },
}));

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
}

export interface TextFieldProps
  extends
    FieldProps,
    Pick<
      OutlinedInputProps,
      'type' | 'inputRef' | 'placeholder' | 'autoFocus' | 'autoComplete' | 'required' | 'onKeyDown'
    > {
  readonly rows?: number;
  readonly maxRows?: number;
  readonly hideLabel?: boolean;
}

/** One line or several lines of text under a label. */
export function TextField(props: TextFieldProps): ReactNode {
  const id = useId();
  const { label, onChange, hint, rows, maxRows, hideLabel = false, ...input } = props;
  return (
    <Row>
      {hideLabel ? undefined : <Label htmlFor={id}>{label}</Label>}
      <OutlinedInput
        {...input}
        id={id}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        {...(rows === undefined ? {} : { multiline: true, minRows: rows, maxRows: maxRows ?? rows })}
        {...(hideLabel ? { slotProps: { input: { 'aria-label': label } } } : {})}
      />
      {hint === undefined ? undefined : <Hint>{hint}</Hint>}
    </Row>
  );
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly SelectOption[];
  readonly hideLabel?: boolean;
}

/** One of many. The system's own list: quick with keys and IME-safe. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const id = useId();
  const { label, value, onChange, options, hint, hideLabel = false } = props;
  return (
    <Row>
      {hideLabel ? undefined : <Label htmlFor={id}>{label}</Label>}
      <Native
        id={id}
        value={value}
        disabled={props.disabled ?? false}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        {...(hideLabel ? { 'aria-label': label } : {})}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Native>
      {hint === undefined ? undefined : <Hint>{hint}</Hint>}
    </Row>
  );
}
