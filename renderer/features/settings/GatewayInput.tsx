import type { ReactNode } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { CheckField } from '../../components/CheckField.js';
import { SelectField, type SelectOption, TextField } from '../../components/Fields.js';
import { gatewayFieldMessages as m } from './gateway-field.messages.js';
import type { GatewayField, GatewayFields, GatewayTextField } from './gateway-fields.js';
import type { TypedSecrets } from './gateway-form.rules.js';
import { gatewayProblemMessages as wrongs } from './gateway-problem.messages.js';
import { LineField } from './LineField.js';

/** The form as its fields see it. */
export interface GatewayFormState {
  readonly fields: GatewayFields;
  readonly secrets: TypedSecrets;
  readonly wrong: ReadonlySet<GatewayField>;
  readonly lacking: ReadonlySet<string>;
  readonly keptSecrets: readonly string[];
  readonly onChange: (part: Partial<GatewayFields>) => void;
  readonly onSecret: (name: string, value: string) => void;
}

/** Signs that templates know, and an example of a path; the same in every language. */
export const signs = {
  to: '{to}',
  text: '{text}',
  id: '{id}',
  ref: '{ref}',
  secret: '{secret:token}',
  path: 'data.0.id',
};

type TypedName = Exclude<GatewayTextField, 'method' | 'contentType' | 'longText'>;

const problems: Readonly<Record<TypedName, (typeof wrongs)[keyof typeof wrongs]>> = {
  ...wrongs,
  successCode: wrongs.where,
  reference: wrongs.where,
  receiptState: wrongs.where,
  pushReference: wrongs.where,
  successCodes: wrongs.codes,
  wrongNumberCodes: wrongs.codes,
  retryCodes: wrongs.codes,
  delivered: wrongs.codes,
  undelivered: wrongs.codes,
  expired: wrongs.codes,
};

export interface GatewayInputProps extends GatewayFormState {
  readonly name: TypedName;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly rows?: number;
}

/** A text field of the gateway, and what is wrong with it. */
export function GatewayInput(props: GatewayInputProps): ReactNode {
  const t = useWords();
  const { fields, wrong, onChange, name, placeholder, hint, rows } = props;
  return (
    <LineField problem={wrong.has(name) ? t(problems[name], signs) : undefined}>
      <TextField
        label={t(m[name])}
        value={fields[name]}
        onChange={(value) => {
          onChange({ [name]: value });
        }}
        autoComplete="off"
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(hint === undefined ? {} : { hint })}
        {...(rows === undefined ? {} : { rows, maxRows: rows * 2 })}
      />
    </LineField>
  );
}

export interface GatewayChoiceProps extends GatewayFormState {
  readonly name: 'method' | 'contentType' | 'longText';
  readonly options: readonly SelectOption[];
}

/** A field of the gateway with a few choices. */
export function GatewayChoice({ fields, onChange, name, options }: GatewayChoiceProps): ReactNode {
  const t = useWords();
  const handleChange = (value: string): void => {
    onChange({ [name]: value });
  };
  return <SelectField label={t(m[name])} value={fields[name]} options={options} onChange={handleChange} />;
}

/** A box to tick of the gateway. */
export function GatewayCheck({
  fields,
  onChange,
  name,
}: GatewayFormState & { readonly name: 'tls' | 'decimalReceipts' }): ReactNode {
  const t = useWords();
  return (
    <CheckField
      label={t(m[name])}
      checked={fields[name]}
      onChange={(checked) => {
        onChange({ [name]: checked });
      }}
    />
  );
}

/** A secret, never shown: the placeholder tells whether one is kept. */
export function GatewaySecret(props: GatewayFormState & { readonly name: string }): ReactNode {
  const t = useWords();
  const { fields, secrets, lacking, keptSecrets, onSecret, name } = props;
  return (
    <LineField problem={lacking.has(name) ? t(wrongs.secret) : undefined}>
      <TextField
        label={fields.kind === 'smpp' ? t(m.password) : t(m.secret, { name })}
        type="password"
        autoComplete="new-password"
        value={secrets[name] ?? ''}
        placeholder={keptSecrets.includes(name) ? t(m.secretKept) : ''}
        onChange={(value) => {
          onSecret(name, value);
        }}
      />
    </LineField>
  );
}
