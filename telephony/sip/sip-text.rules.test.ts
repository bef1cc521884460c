import { describe, expect, it } from 'vitest';

import { OWN_HOST, readSipHead, forTheWire, withSource } from './sip-text.rules.js';

const invite = [
  'INVITE sip:110@pbx.test SIP/2.0',
  `Via: SIP/2.0/UDP ${OWN_HOST};branch=z9hG4bK1`,
  'From: <sip:op@pbx.test>;tag=a',
  'To: <sip:110@pbx.test>',
  'Call-ID: c1',
  'CSeq: 7 INVITE',
  `Contact: <sip:op@${OWN_HOST};transport=udp;ob>`,
  'Supported: timer,gruu,ice,replaces,outbound',
  '',
  `a=note:sip:op@${OWN_HOST}`,
].join('\r\n');

describe('the head of a SIP message', () => {
  it('names the transaction of a request', () => {
    expect(readSipHead(invite)).toEqual({ method: 'INVITE', branch: 'z9hG4bK1' });
  });

  it('names the transaction and status of a response with short header names', () => {
    const busy =
      'SIP/2.0 486 Busy\r\nv: SIP/2.0/UDP h:1;rport=2;branch=b2\r\nf: <sip:a@b>\r\nt: <sip:c@d>\r\ni: x\r\nCSeq: 1 INVITE\r\n\r\n';
    expect(readSipHead(busy)).toEqual({ method: 'INVITE', branch: 'b2', status: 486 });
  });

  it.each([
    ['an empty datagram', ''],
    ['a keep-alive', '\r\n\r\n'],
    ['other protocols', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a cut message', invite.slice(0, 120)],
    ['a message without a Call-ID', invite.replace(/Call-ID: c1\r\n/, '')],
    ['a request whose CSeq names another method', invite.replace('7 INVITE', '7 BYE')],
    ['a Via without a branch', invite.replace(';branch=z9hG4bK1', '')],
  ])('is not read from %s', (_what, text) => {
    expect(readSipHead(text)).toBeUndefined();
  });
});

describe('our own address in a message', () => {
  it('goes into Via and Contact and leaves the body alone', () => {
    const sent = forTheWire(invite, '10.0.0.5', 5070);
    expect(sent).toContain('Via: SIP/2.0/UDP 10.0.0.5:5070;rport;branch=z9hG4bK1\r\n');
    expect(sent).toContain('Contact: <sip:op@10.0.0.5:5070;transport=udp>\r\n');
    expect(sent.endsWith(`a=note:sip:op@${OWN_HOST}`)).toBe(true);
  });
});

describe('what we claim to support', () => {
  it('is not what only browsers need', () => {
    expect(forTheWire(invite, 'h', 1)).toContain('Supported: timer,replaces\r\n');
    expect(forTheWire(invite.replace('timer,gruu,ice,replaces,', ''), 'h', 1)).not.toContain('Supported');
  });
});

describe('the source of a request', () => {
  it('is noted where the sender asked for it', () => {
    const asked = invite.replace(';branch', ';rport;branch');
    expect(withSource(asked, '10.9.9.9', 4000)).toContain(';rport=4000;received=10.9.9.9;branch=z9hG4bK1');
  });

  it('is not noted where nobody asked or it is there already', () => {
    expect(withSource(invite, '10.9.9.9', 4000)).toBe(invite);
    const noted = invite.replace(';branch', ';rport=1;branch');
    expect(withSource(noted, '10.9.9.9', 4000)).toBe(noted);
  });
});
