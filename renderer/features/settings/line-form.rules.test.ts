import { describe, expect, it } from 'vitest';
import { checkLine, emptyLine, lineFieldsOf, withTransport } from './line-form.rules.js';

const typed = { ...emptyLine, host: '10.20.1.5', user: '8001', password: 'sample' };

describe('the line form', () => {
  it('takes the address for the domain where none is given', () => {
    expect(checkLine(typed, false)).toEqual({
      isGood: true,
      password: 'sample',
      account: {
        transport: 'udp',
        host: '10.20.1.5',
        port: 5060,
        domain: '10.20.1.5',
        user: '8001',
        lines: 8,
        srtp: false,
        registerSeconds: 300,
      },
    });
  });

  it('gives back what is kept, without the password', () => {
    const checked = checkLine({ ...typed, prefix: '9', authUser: 'auth-8001' }, false);
    if (!checked.isGood) throw new Error('the form is good');
    expect(lineFieldsOf(checked.account)).toEqual({ ...typed, prefix: '9', authUser: 'auth-8001', password: '' });
  });

  it('sends no password where the kept one is to be used', () => {
    const checked = checkLine({ ...typed, password: '' }, true);
    expect(checked.isGood && 'password' in checked).toBe(false);
  });

  it('names every wrong field, and the password where none is kept', () => {
    const checked = checkLine({ ...emptyLine, port: '70000', lines: '', prefix: 'x' }, false);
    expect(checked.isGood ? [] : [...checked.wrong].toSorted()).toEqual([
      'host',
      'lines',
      'password',
      'port',
      'prefix',
      'user',
    ]);
  });

  it('moves to the customary port of a transport, and leaves another port alone', () => {
    expect(withTransport(typed, 'tls').port).toBe('5061');
    expect(withTransport({ ...typed, port: '5080' }, 'tls').port).toBe('5080');
  });

  it('keeps no certificate where the transport has no use for one', () => {
    const checked = checkLine({ ...typed, tlsCa: '-----BEGIN' }, false);
    expect(checked.isGood && 'tlsCa' in checked.account).toBe(false);
  });
});
