/** The one suite spoken (RFC 4568); every SRTP phone has it. */
export const SDES_SUITE = 'AES_CM_128_HMAC_SHA1_80';
/** Master key (16) and salt (14), octets. */
export const SDES_KEY_BYTES = 30;

/** A usable `a=crypto` line. */
export interface SdesKey {
  readonly tag: number;
  /** Master key and salt, 30 octets. */
  readonly key: Buffer;
}

/**
 * Reads the value of an `a=crypto` attribute; undefined when it is not for us: another suite, several keys, a key
 * identifier in every packet (MKI) or session parameters that change the packets.
 */
export function parseSdesKey(value: string): SdesKey | undefined {
  const [tag = '', suite = '', keys = '', ...parameters] = value.trim().split(/\s+/);
  if (!/^\d{1,9}$/.test(tag) || suite.toUpperCase() !== SDES_SUITE) return undefined;
  // A window size hint is the only parameter that asks nothing of us.
  if (!parameters.every((parameter) => parameter.startsWith('WSH='))) return undefined;
  const inline = /^inline:([A-Za-z0-9+/]{40})(\|[^|:;]*)?$/i.exec(keys);
  if (inline === null) return undefined;
  return { tag: Number(tag), key: Buffer.from(inline[1] ?? '', 'base64') };
}

/** The value of an `a=crypto` attribute. */
export function sdesValue(sdes: SdesKey): string {
  return `${sdes.tag} ${SDES_SUITE} inline:${sdes.key.toString('base64')}`;
}
