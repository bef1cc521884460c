/** Who calls, as the exchange says. */
export interface CallerIdentity {
  /** Number or user part; empty when withheld. */
  readonly number: string;
  readonly name?: string;
}

/**
 * Caller from P-Asserted-Identity (what the exchange vouches for) or else From (what the phone says of itself).
 * Values are raw header values.
 */
export function callerIdentity(asserted: readonly string[], from: string | undefined): CallerIdentity {
  for (const value of [...asserted, ...(from === undefined ? [] : [from])]) {
    const identity = readIdentity(value);
    if (identity !== undefined) {
      return identity;
    }
  }
  return { number: '' };
}

function readIdentity(value: string): CallerIdentity | undefined {
  const user = /(?:sips?|tel):([^@;>,\s]+)/i.exec(value)?.[1];
  if (user === undefined) {
    return undefined;
  }
  const name = readName(value);
  const number = decode(user);
  return {
    number: number.toLowerCase() === 'anonymous' ? '' : number,
    ...(name === undefined || name === '' ? {} : { name }),
  };
}

function readName(value: string): string | undefined {
  const quoted = /^\s*"((?:[^"\\]|\\.)*)"/.exec(value)?.[1];
  return quoted === undefined ? /^\s*([^"<]*?)\s*</.exec(value)?.[1] : quoted.replace(/\\(.)/g, '$1');
}

function decode(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    // A stray percent sign is the caller's business; the raw text still tells who it is.
    return user;
  }
}
