import { describe, expect, it } from 'vitest';

import { FramingError, StreamFraming } from './stream-framing.js';

const body = 'v=0\r\ns=联动台\r\n';
const withBody = `INVITE sip:1@x SIP/2.0\r\nCall-ID: 1\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const short = 'SIP/2.0 200 OK\r\nCall-ID: 2\r\nl: 0\r\n\r\n';

describe('messages in a byte stream', () => {
  it('come out whole however the bytes are chunked', () => {
    const bytes = Buffer.from(withBody + short + withBody);
    for (let size = 1; size <= bytes.length; size += 1) {
      const framing = new StreamFraming();
      const messages: string[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        messages.push(...framing.push(bytes.subarray(at, at + size)));
      }
      expect(messages).toEqual([withBody, short, withBody]);
    }
  });

  it('have keep-alives between them that come out as such', () => {
    expect(new StreamFraming().push(Buffer.from(`\r\n\r\n${short}\r\n`))).toEqual(['\r\n\r\n', short, '\r\n']);
  });

  it('may leave out Content-Length when they have no body', () => {
    const bare = 'BYE sip:1@x SIP/2.0\r\nCall-ID: 1\r\n\r\n';
    expect(new StreamFraming().push(Buffer.from(bare + short))).toEqual([bare, short]);
  });

  it('stop the stream when one claims a monstrous body or never ends its head', () => {
    expect(() => new StreamFraming().push(Buffer.from('A\r\nContent-Length: 9999999\r\n\r\n'))).toThrow(FramingError);
    expect(() => new StreamFraming().push(Buffer.alloc(70_000, 'x'))).toThrow(FramingError);
  });
});
