import type { OutputOf } from '../../../contract/index.js';

export type GatewayView = OutputOf<'messages.gateway'>;
export type GatewayKind = 'http' | 'smpp';

/** A gateway as it is typed. */
export interface GatewayFields {
  readonly kind: GatewayKind;
  readonly perSecond: string;
  readonly timeoutS: string;
  readonly url: string;
  readonly method: string;
  readonly contentType: string;
  /** `Name: value`, line by line. */
  readonly headers: string;
  readonly body: string;
  readonly successCode: string;
  readonly successCodes: string;
  readonly reference: string;
  readonly wrongNumberCodes: string;
  readonly retryCodes: string;
  readonly receiptState: string;
  readonly delivered: string;
  readonly undelivered: string;
  readonly expired: string;
  readonly pollUrl: string;
  readonly pollEveryS: string;
  readonly pushReference: string;
  readonly host: string;
  readonly port: string;
  readonly tls: boolean;
  readonly systemId: string;
  readonly systemType: string;
  readonly sender: string;
  readonly longText: string;
  readonly decimalReceipts: boolean;
  readonly enquireS: string;
}
export type GatewayField = keyof GatewayFields;
export type GatewayTextField = {
  [K in GatewayField]: string extends GatewayFields[K] ? K : never;
}[GatewayField];

export const emptyGateway: GatewayFields = {
  kind: 'http',
  perSecond: '10',
  timeoutS: '10',
  url: '',
  method: 'POST',
  contentType: 'application/json',
  headers: '',
  body: '{"to":"{to}","text":"{text}"}',
  successCode: '',
  successCodes: '',
  reference: '',
  wrongNumberCodes: '',
  retryCodes: '',
  receiptState: '',
  delivered: '',
  undelivered: '',
  expired: '',
  pollUrl: '',
  pollEveryS: '30',
  pushReference: '',
  host: '',
  port: '2775',
  tls: false,
  systemId: '',
  systemType: '',
  sender: '',
  longText: 'parts',
  decimalReceipts: false,
  enquireS: '30',
};

const smppTarget = /^(?<scheme>s?smpp):\/\/(?<systemId>[^@]*)@(?<host>.*):(?<port>\d+)$/u;

function smppFieldsOf(target: string): Partial<GatewayFields> {
  const [, scheme, systemId = '', host = '', port = ''] = smppTarget.exec(target) ?? [];
  return { kind: 'smpp', tls: scheme === 'ssmpp', systemId, host, port };
}

function httpFieldsOf(target: string): Partial<GatewayFields> {
  const [method = '', url = ''] = target.split(' ');
  return { kind: 'http', method, url };
}

/** What the station tells of its gateway: only where it is, so that the rest must be typed again. */
export function gatewayFieldsOf({ kind, target, perSecond }: GatewayView): GatewayFields {
  if (target === undefined || (kind !== 'http' && kind !== 'smpp')) return emptyGateway;
  const known = kind === 'http' ? httpFieldsOf(target) : smppFieldsOf(target);
  return { ...emptyGateway, perSecond: String(perSecond), ...known };
}
