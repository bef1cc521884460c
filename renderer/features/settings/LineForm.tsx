import type { ReactNode } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { CheckField } from '../../components/CheckField.js';
import { SelectField, TextField } from '../../components/Fields.js';
import { lineMessages as m } from './line.messages.js';
import { type LineField as Name, type LineFields, type Transport, withTransport } from './line-form.rules.js';
import { lineProblemMessages } from './line-problem.messages.js';
import { LineFieldPair } from './LineFieldPair.js';
import { LineField } from './LineField.js';
import { LineFolded } from './LineFolded.js';

const transports = [
  { value: 'udp', label: 'UDP' },
  { value: 'tcp', label: 'TCP' },
  { value: 'tls', label: 'TLS' },
] as const satisfies readonly { value: Transport; label: string }[];

const advanced: ReadonlySet<Name> = new Set([
  'authUser',
  'displayName',
  'prefix',
  'srtp',
  'localAddress',
  'tlsCa',
  'registerSeconds',
]);

type TextName = Exclude<Name, 'transport' | 'srtp'>;

export interface LineFormProps {
  readonly fields: LineFields;
  readonly wrong: ReadonlySet<Name>;
  readonly hasPassword: boolean;
  readonly onChange: (fields: LineFields) => void;
}

interface TextProps extends LineFormProps {
  readonly name: TextName;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly type?: 'password';
  readonly rows?: number;
}

function Text({ fields, wrong, onChange, name, placeholder, hint, type, rows }: TextProps): ReactNode {
  const t = useWords();
  return (
    <LineField problem={wrong.has(name) ? t(lineProblemMessages[name]) : undefined}>
      <TextField
        label={t(m[name])}
        value={fields[name]}
        onChange={(value) => {
          onChange({ ...fields, [name]: value });
        }}
        autoComplete={type === 'password' ? 'new-password' : 'off'}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(hint === undefined ? {} : { hint })}
        {...(type === undefined ? {} : { type })}
        {...(rows === undefined ? {} : { rows })}
      />
    </LineField>
  );
}

function Advanced(form: LineFormProps): ReactNode {
  const t = useWords();
  const { fields, wrong, onChange } = form;
  return (
    <LineFolded title={t(m.advanced)} hasWrong={[...wrong].some((name) => advanced.has(name))}>
      <LineFieldPair className="even">
        <Text {...form} name="authUser" placeholder={t(m.authUserHint)} />
        <Text {...form} name="displayName" />
      </LineFieldPair>
      <LineFieldPair className="even">
        <Text {...form} name="prefix" placeholder={t(m.prefixHint)} />
        <Text {...form} name="registerSeconds" />
      </LineFieldPair>
      <Text {...form} name="localAddress" placeholder={t(m.localAddressHint)} />
      <CheckField
        label={t(m.srtp)}
        checked={fields.srtp}
        onChange={(srtp) => {
          onChange({ ...fields, srtp });
        }}
      />
      {fields.transport === 'tls' ? <Text {...form} name="tlsCa" rows={4} /> : undefined}
    </LineFolded>
  );
}

/** The fields of the account at the exchange. */
export function LineForm(form: LineFormProps): ReactNode {
  const t = useWords();
  const { fields, hasPassword, onChange } = form;
  return (
    <>
      <LineFieldPair>
        <Text {...form} name="host" />
        <Text {...form} name="port" />
      </LineFieldPair>
      <LineFieldPair>
        <Text {...form} name="domain" placeholder={t(m.domainHint)} />
        <SelectField
          label={t(m.transport)}
          value={fields.transport}
          options={transports}
          onChange={(value) => {
            const transport = transports.find((one) => one.value === value)?.value;
            if (transport) onChange(withTransport(fields, transport));
          }}
        />
      </LineFieldPair>
      <LineFieldPair className="even">
        <Text {...form} name="user" />
        <Text
          {...form}
          name="password"
          type="password"
          placeholder={t(hasPassword ? m.passwordKept : m.passwordNone)}
        />
      </LineFieldPair>
      <Text {...form} name="lines" hint={t(m.linesHint)} />
      <Advanced {...form} />
    </>
  );
}
