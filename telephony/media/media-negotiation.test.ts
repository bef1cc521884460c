import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MediaError } from './media-error.js';
import { MediaNegotiation } from './media-negotiation.js';

const KEY = 'WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz';
const OTHER_KEY = 'NzB4d1BINUAvLEw6UzF3WSJ+PSdFcGdUJShpX1Zj';

/** A peer's description with the given media lines. */
function sdp(lines: string, more = 'c=IN IP4 10.0.0.9'): string {
  return ['v=0', 'o=pbx 1 1 IN IP4 10.0.0.9', 's=-', more, 't=0 0', ...lines.trim().split(/\n\s*/), ''].join('\r\n');
}

const PLAIN = `m=audio 4000 RTP/AVP 0 8 96
  a=rtpmap:0 PCMU/8000
  a=rtpmap:8 PCMA/8000
  a=rtpmap:96 telephone-event/8000`;

function offered(negotiation: MediaNegotiation, isHolding = false): string[] {
  return negotiation.describe('10.0.0.1', 5000, isHolding).split('\r\n');
}

function answered(negotiation: MediaNegotiation, offer: string, isHolding = false): string[] {
  const answer = negotiation.describe('10.0.0.1', 5000, isHolding, offer).split('\r\n');
  negotiation.accept(offer);
  return answer;
}

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof MediaError ? error.reason : `not a MediaError: ${String(error)}`;
  }
  return 'nothing thrown';
}

describe('Offering', () => {
  it('offers A-law first, then µ-law and keys, 20 ms, both directions', () => {
    const [version, origin, ...rest] = offered(new MediaNegotiation(false));
    expect(version).toBe('v=0');
    expect(origin).toMatch(/^o=- \d+ 1 IN IP4 10\.0\.0\.1$/);
    expect(rest).toEqual([
      's=-',
      'c=IN IP4 10.0.0.1',
      't=0 0',
      'm=audio 5000 RTP/AVP 8 0 101',
      'a=rtpmap:8 PCMA/8000',
      'a=rtpmap:0 PCMU/8000',
      'a=rtpmap:101 telephone-event/8000',
      'a=fmtp:101 0-15',
      'a=ptime:20',
      'a=sendrecv',
      '',
    ]);
  });

  it('counts the version up and keeps the session with every new offer', () => {
    const negotiation = new MediaNegotiation(false);
    const origins = [offered(negotiation), offered(negotiation, true)].map((lines) => (lines[1] ?? '').split(' '));
    expect(origins[0]?.[1]).toBe(origins[1]?.[1]);
    expect(origins.map((origin) => origin[2])).toEqual(['1', '2']);
  });

  it("takes the answerer's choice of codec and key payload type", () => {
    const negotiation = new MediaNegotiation(false);
    offered(negotiation);
    const { peer, keys } = negotiation.accept(sdp(PLAIN));
    expect(peer).toMatchObject({ payloadType: 0, eventType: 96, direction: 'sendrecv' });
    expect(peer.remote).toEqual({ address: '10.0.0.9', port: 4000, rtcpPort: 4001 });
    expect(keys).toBeUndefined();
  });

  it('offers sendonly to hold', () => {
    const negotiation = new MediaNegotiation(false);
    offered(negotiation);
    negotiation.accept(sdp(PLAIN));
    expect(offered(negotiation, true)).toContain('a=sendonly');
    expect(offered(negotiation)).toContain('a=sendrecv');
  });

  it('offers SRTP where asked to and never falls back to plain sound silently', () => {
    const negotiation = new MediaNegotiation(true);
    const lines = offered(negotiation);
    expect(lines).toContain('m=audio 5000 RTP/SAVP 8 0 101');
    expect(lines.join('\n')).toMatch(/a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:[\w+/]{40}/);
    expect(reasonOf(() => negotiation.accept(sdp(PLAIN)))).toBe('nothing_fits');
    const secure = sdp(`m=audio 4000 RTP/SAVP 8\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:${KEY}`);
    expect(negotiation.accept(secure).keys?.remote.toString('base64')).toBe(KEY);
  });

  it('keeps one key of its own for the whole call', () => {
    const negotiation = new MediaNegotiation(true);
    const keyIn = (lines: string[]): string | undefined => lines.find((line) => line.startsWith('a=crypto'));
    const first = keyIn(offered(negotiation));
    negotiation.accept(sdp(`m=audio 4000 RTP/SAVP 8\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:${KEY}`));
    expect(keyIn(offered(negotiation, true))).toBe(first);
  });
});

describe('Answering', () => {
  it('prefers A-law whatever the order, takes the payload type for keys, and refuses what it does not take', () => {
    const negotiation = new MediaNegotiation(false);
    const lines = answered(negotiation, sdp(`m=video 6000 RTP/AVP 96 97\n${PLAIN}\nm=audio 7000 RTP/AVP 8`));
    const media = lines.filter((line) => /^(m=|a=rtpmap|a=send)/.test(line));
    expect(media).toEqual([
      'm=video 0 RTP/AVP 96 97',
      'm=audio 5000 RTP/AVP 8 96',
      'a=rtpmap:8 PCMA/8000',
      'a=rtpmap:96 telephone-event/8000',
      'a=sendrecv',
      'm=audio 0 RTP/AVP 8',
    ]);
    // A later offer of ours keeps the places and the payload types.
    const later = offered(negotiation).filter((line) => line.startsWith('m='));
    expect(later).toEqual(['m=video 0 RTP/AVP 96 97', 'm=audio 5000 RTP/AVP 8 0 96', 'm=audio 0 RTP/AVP 8']);
  });

  it('takes µ-law without rtpmap, and A-law under a dynamic payload type', () => {
    const plain = new MediaNegotiation(false);
    expect(answered(plain, sdp('m=audio 4000 RTP/AVP 18 0'))).toContain('m=audio 5000 RTP/AVP 0');
    const dynamic = new MediaNegotiation(false);
    answered(dynamic, sdp('m=audio 4000 RTP/AVP 0 110\na=rtpmap:110 PCMA/8000/1'));
    expect(dynamic.agreement?.peer).toMatchObject({ payloadType: 110, eventType: undefined });
  });

  it.each([
    ['sendrecv', 'sendrecv', 'sendonly'],
    ['sendonly', 'recvonly', 'inactive'],
    ['recvonly', 'sendonly', 'sendonly'],
    ['inactive', 'inactive', 'inactive'],
  ])('answers %s with %s, and with %s while holding', (theirs, ours, holding) => {
    expect(answered(new MediaNegotiation(false), sdp(`${PLAIN}\na=${theirs}`))).toContain(`a=${ours}`);
    expect(answered(new MediaNegotiation(false), sdp(`${PLAIN}\na=${theirs}`), true)).toContain(`a=${holding}`);
  });

  it('reads the direction of the session where the section has none', () => {
    const lines = answered(new MediaNegotiation(false), sdp(PLAIN, 'c=IN IP4 10.0.0.9\r\na=sendonly'));
    expect(lines).toContain('a=recvonly');
  });

  it('understands the old hold with 0.0.0.0', () => {
    const negotiation = new MediaNegotiation(false);
    answered(negotiation, sdp(PLAIN, 'c=IN IP4 0.0.0.0'));
    expect(negotiation.agreement?.peer.remote).toBeUndefined();
  });

  it('takes port 0 in a running call as hold and comes back from it', () => {
    const negotiation = new MediaNegotiation(false);
    answered(negotiation, sdp(PLAIN));
    const lines = answered(negotiation, sdp('m=audio 0 RTP/AVP 8'));
    expect(lines).toContain('m=audio 0 RTP/AVP 8');
    expect(negotiation.agreement?.peer).toMatchObject({ remote: undefined, direction: 'inactive', eventType: 96 });
    answered(negotiation, sdp(PLAIN));
    expect(negotiation.agreement?.peer.remote?.port).toBe(4000);
  });

  it('takes SRTP when offered, with the tag of the suite it knows, also beside plain RTP', () => {
    const cryptos = `a=crypto:1 AES_CM_128_HMAC_SHA1_32 inline:${OTHER_KEY}
      a=crypto:7 AES_CM_128_HMAC_SHA1_80 inline:${KEY}|2^31`;
    for (const protocol of ['RTP/SAVP', 'RTP/AVP', 'RTP/SAVPF']) {
      const negotiation = new MediaNegotiation(false);
      const lines = answered(negotiation, sdp(`m=audio 4000 ${protocol} 8\n${cryptos}`));
      expect(lines).toContain(`m=audio 5000 ${protocol} 8`);
      expect(lines.find((line) => line.startsWith('a=crypto'))).toMatch(/^a=crypto:7 AES_CM_128_HMAC_SHA1_80 inline:/);
      expect(negotiation.agreement?.keys?.remote.toString('base64')).toBe(KEY);
    }
  });

  it('takes the port for reports from a=rtcp', () => {
    const negotiation = new MediaNegotiation(false);
    answered(negotiation, sdp(`${PLAIN}\na=rtcp:4777 IN IP4 10.0.0.9`));
    expect(negotiation.agreement?.peer.remote?.rtcpPort).toBe(4777);
  });
});

describe('A description that does not do', () => {
  it.each([
    ['another codec only', 'm=audio 4000 RTP/AVP 18'],
    ['A-law in name only', 'm=audio 4000 RTP/AVP 8\na=rtpmap:8 G729/8000'],
    ['no audio', 'm=video 4000 RTP/AVP 96'],
    ['audio switched off from the start', 'm=audio 0 RTP/AVP 8'],
    ['WebRTC', 'm=audio 4000 UDP/TLS/RTP/SAVPF 8'],
    ['SRTP without a key', 'm=audio 4000 RTP/SAVP 8'],
    ['SRTP with a short tag only', `m=audio 4000 RTP/SAVP 8\na=crypto:1 AES_CM_128_HMAC_SHA1_32 inline:${KEY}`],
    [
      'SRTP with a key identifier',
      `m=audio 4000 RTP/SAVP 8\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:${KEY}|2^20|1:4`,
    ],
    ['SRTP with a short key', 'm=audio 4000 RTP/SAVP 8\na=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:abcd'],
    ['IPv6 only', 'm=audio 4000 RTP/AVP 8\nc=IN IP6 ::1'],
  ])('fits nothing: %s', (_, lines) => {
    const offer = sdp(lines, lines.includes('c=') ? 's=x' : undefined);
    expect(reasonOf(() => new MediaNegotiation(false).describe('10.0.0.1', 5000, false, offer))).toBe('nothing_fits');
    expect(reasonOf(() => new MediaNegotiation(false).accept(offer))).toBe('nothing_fits');
  });

  it.each([
    ['empty', ''],
    ['garbage', '\u0000\u0001GET / HTTP/1.1'],
    ['no media', sdp('a=sendrecv')],
    ['an unreadable media line', sdp('m=audio')],
    ['a port beyond all', sdp('m=audio 99999 RTP/AVP 8')],
    ['100 kB', sdp(`${PLAIN}\na=x:${'y'.repeat(100_000)}`)],
    ['a thousand sections', sdp(Array.from({ length: 1000 }, () => 'm=video 1 RTP/AVP 9').join('\n'))],
  ])('is refused as unreadable: %s', (_, text) => {
    expect(reasonOf(() => new MediaNegotiation(false).accept(text))).toBe('bad_description');
    expect(reasonOf(() => new MediaNegotiation(false).describe('10.0.0.1', 5000, false, text))).toBe('bad_description');
  });

  it('changes nothing of a running call', () => {
    const negotiation = new MediaNegotiation(false);
    answered(negotiation, sdp(PLAIN));
    const before = negotiation.agreement;
    expect(reasonOf(() => negotiation.accept(sdp('m=audio 4000 RTP/AVP 18')))).toBe('nothing_fits');
    expect(negotiation.agreement).toBe(before);
  });

  it('never throws anything but a MediaError, whatever is written', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'v=0',
        'm=audio 1 RTP/AVP 8',
        'm=audio 0 RTP/SAVP 8',
        'c=IN IP4 1.2.3.4',
        'a=crypto:1',
        'a=rtpmap:8',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = ['v=0', ...lines].join('\r\n');
        expect(reasonOf(() => new MediaNegotiation(false).accept(text))).not.toMatch(/^not a MediaError/);
      }),
    );
  });
});
