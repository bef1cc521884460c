import { type LineAccount, lineAccountSchema } from '../../../contract/calls/line-account.model.js';

export type Transport = LineAccount['transport'];

/** The account as it is typed. */
export interface LineFields {
  readonly transport: Transport;
  readonly host: string;
  readonly port: string;
  readonly domain: string;
  readonly user: string;
  /** Empty keeps the one the station has. */
  readonly password: string;
  readonly lines: string;
  readonly authUser: string;
  readonly displayName: string;
  readonly prefix: string;
  readonly srtp: boolean;
  readonly localAddress: string;
  readonly tlsCa: string;
  readonly registerSeconds: string;
}
export type LineField = keyof LineFields;

const plainPort = '5060';
const tlsPort = '5061';

export const emptyLine: LineFields = {
  transport: 'udp',
  host: '',
  port: plainPort,
  domain: '',
  user: '',
  password: '',
  lines: '8',
  authUser: '',
  displayName: '',
  prefix: '',
  srtp: false,
  localAddress: '',
  tlsCa: '',
  registerSeconds: '300',
};

/** An account that is kept, ready to be changed. */
export function lineFieldsOf(account: LineAccount | undefined): LineFields {
  if (!account) return emptyLine;
  const { authUser = '', displayName = '', prefix = '', localAddress = '', tlsCa = '' } = account;
  return {
    ...account,
    port: String(account.port),
    // Left empty it follows the address.
    domain: account.domain === account.host ? '' : account.domain,
    lines: String(account.lines),
    registerSeconds: String(account.registerSeconds),
    password: '',
    authUser,
    displayName,
    prefix,
    localAddress,
    tlsCa,
  };
}

/** Another transport, with its customary port where the customary one stands there. */
export function withTransport(fields: LineFields, transport: Transport): LineFields {
  const isCustomary = fields.port === plainPort || fields.port === tlsPort;
  return { ...fields, transport, ...(isCustomary ? { port: transport === 'tls' ? tlsPort : plainPort } : {}) };
}

const number = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
const given = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<K, string>); // one key of the type asked for

export type LineChecked =
  | { readonly isGood: true; readonly account: LineAccount; readonly password?: string }
  | { readonly isGood: false; readonly wrong: ReadonlySet<LineField> };

/** The account as the contract wants it, or the fields that are wrong. */
export function checkLine(fields: LineFields, hasPassword: boolean): LineChecked {
  const { transport, host, domain, user, srtp, password } = fields;
  const parsed = lineAccountSchema.safeParse({
    transport,
    host,
    port: number(fields.port),
    domain: domain.trim() === '' ? host : domain,
    user,
    lines: number(fields.lines),
    srtp,
    registerSeconds: number(fields.registerSeconds),
    ...given('authUser', fields.authUser),
    ...given('displayName', fields.displayName),
    ...given('prefix', fields.prefix),
    ...given('localAddress', fields.localAddress),
    ...(transport === 'tls' ? given('tlsCa', fields.tlsCa) : {}),
  });
  const lacksPassword = password === '' && !hasPassword;
  if (parsed.success && !lacksPassword) {
    return { isGood: true, account: parsed.data, ...(password === '' ? {} : { password }) };
  }
  const named = parsed.success ? [] : parsed.error.issues.map((issue) => String(issue.path[0]));
  // A domain that follows the address is not wrong by itself.
  const wrong = named.filter(
    (name): name is LineField => name in fields && !(name === 'domain' && domain.trim() === ''),
  );
  return { isGood: false, wrong: new Set<LineField>(lacksPassword ? [...wrong, 'password'] : wrong) };
}
