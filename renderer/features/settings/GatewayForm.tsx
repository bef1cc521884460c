import type { ReactNode } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { gatewayMessages } from './gateway.messages.js';
import { gatewayFieldMessages as m } from './gateway-field.messages.js';
import type { GatewayField } from './gateway-fields.js';
import { secretsNeeded } from './gateway-form.rules.js';
import {
  GatewayCheck,
  GatewayChoice,
  type GatewayFormState,
  GatewayInput,
  GatewaySecret,
  signs,
} from './GatewayInput.js';
import { LineFieldPair } from './LineFieldPair.js';
import { LineFolded } from './LineFolded.js';

// Names that are the same in every language.
const methods = ['POST', 'GET', 'PUT'].map((value) => ({ value, label: value }));
const contentTypes = [
  { value: 'application/json', label: 'JSON' },
  { value: 'application/x-www-form-urlencoded', label: 'Form' },
  { value: 'text/xml', label: 'XML' },
  { value: 'text/plain', label: 'Text' },
];

const receiptNames: readonly GatewayField[] = [
  'receiptState',
  'delivered',
  'undelivered',
  'expired',
  'pollUrl',
  'pollEveryS',
  'pushReference',
];
const httpAdvanced: readonly GatewayField[] = ['reference', 'wrongNumberCodes', 'retryCodes', 'timeoutS'];
const smppAdvanced: readonly GatewayField[] = ['systemType', 'enquireS', 'timeoutS'];
const hasAny = (form: GatewayFormState, names: readonly GatewayField[]): boolean =>
  names.some((name) => form.wrong.has(name));

function Secrets(form: GatewayFormState): ReactNode {
  return secretsNeeded(form.fields).map((name) => <GatewaySecret key={name} {...form} name={name} />);
}

function Receipts(form: GatewayFormState): ReactNode {
  const t = useWords();
  const codesHint = t(m.codesHint);
  return (
    <LineFolded title={t(gatewayMessages.receipts)} hasWrong={hasAny(form, receiptNames)}>
      <GatewayInput {...form} name="receiptState" placeholder={signs.path} hint={t(m.where, signs)} />
      <GatewayInput {...form} name="delivered" placeholder={codesHint} />
      <LineFieldPair className="even">
        <GatewayInput {...form} name="undelivered" placeholder={codesHint} />
        <GatewayInput {...form} name="expired" placeholder={codesHint} />
      </LineFieldPair>
      <LineFieldPair>
        <GatewayInput {...form} name="pollUrl" placeholder={t(m.pollHint, signs)} />
        <GatewayInput {...form} name="pollEveryS" />
      </LineFieldPair>
      <GatewayInput {...form} name="pushReference" />
    </LineFolded>
  );
}

function HttpFields(form: GatewayFormState): ReactNode {
  const t = useWords();
  const codesHint = t(m.codesHint);
  const hasBody = form.fields.method !== 'GET';
  return (
    <>
      <GatewayInput {...form} name="url" />
      <LineFieldPair className="even">
        <GatewayChoice {...form} name="method" options={methods} />
        {hasBody ? <GatewayChoice {...form} name="contentType" options={contentTypes} /> : undefined}
      </LineFieldPair>
      <GatewayInput {...form} name="headers" rows={2} />
      {hasBody ? <GatewayInput {...form} name="body" rows={3} hint={t(m.placeholders, signs)} /> : undefined}
      <Secrets {...form} />
      <LineFieldPair className="even">
        <GatewayInput {...form} name="successCode" placeholder={signs.path} />
        <GatewayInput {...form} name="successCodes" placeholder={codesHint} />
      </LineFieldPair>
      <GatewayInput {...form} name="perSecond" />
      <LineFolded title={t(gatewayMessages.advanced)} hasWrong={hasAny(form, httpAdvanced)}>
        <GatewayInput {...form} name="reference" placeholder={signs.path} hint={t(m.where, signs)} />
        <LineFieldPair className="even">
          <GatewayInput {...form} name="wrongNumberCodes" placeholder={codesHint} />
          <GatewayInput {...form} name="retryCodes" placeholder={codesHint} />
        </LineFieldPair>
        <GatewayInput {...form} name="timeoutS" />
      </LineFolded>
      <Receipts {...form} />
    </>
  );
}

function SmppFields(form: GatewayFormState): ReactNode {
  const t = useWords();
  const longTexts = [
    { value: 'parts', label: t(m.longParts) },
    { value: 'payload', label: t(m.longPayload) },
  ];
  return (
    <>
      <LineFieldPair>
        <GatewayInput {...form} name="host" />
        <GatewayInput {...form} name="port" />
      </LineFieldPair>
      <LineFieldPair className="even">
        <GatewayInput {...form} name="systemId" />
        <Secrets {...form} />
      </LineFieldPair>
      <LineFieldPair className="even">
        <GatewayInput {...form} name="sender" />
        <GatewayInput {...form} name="perSecond" />
      </LineFieldPair>
      <GatewayCheck {...form} name="tls" />
      <LineFolded title={t(gatewayMessages.advanced)} hasWrong={hasAny(form, smppAdvanced)}>
        <LineFieldPair className="even">
          <GatewayInput {...form} name="systemType" />
          <GatewayChoice {...form} name="longText" options={longTexts} />
        </LineFieldPair>
        <LineFieldPair className="even">
          <GatewayInput {...form} name="enquireS" />
          <GatewayInput {...form} name="timeoutS" />
        </LineFieldPair>
        <GatewayCheck {...form} name="decimalReceipts" />
      </LineFolded>
    </>
  );
}

/** The fields of a gateway, by its kind. */
export function GatewayForm(form: GatewayFormState): ReactNode {
  return form.fields.kind === 'http' ? <HttpFields {...form} /> : <SmppFields {...form} />;
}
