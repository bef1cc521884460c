import { describe, expect, it } from 'vitest';
import { choicesOf, mainMode, providerOf, staysConnected } from './provider-choice.rules.js';
import { providerOf as sample } from './sample-calls.js';

const at = '2026-11-21T10:00:00.000Z';
const exchange = sample('exchange');
const link = sample('link');
const sip = sample('sip');
const given = sample('sip', { line: { state: 'down', why: 'not_configured', at } });
const names = (providers: readonly { readonly name: string }[]): readonly string[] => providers.map(({ name }) => name);

describe('choicesOf', () => {
  it('leaves a drill the simulation only', () => {
    expect(names(choicesOf([exchange, link, sip], 'drill:d1'))).toEqual(['exchange']);
  });

  it('leaves out a line nobody has set up, but not one that is down', () => {
    const down = sample('sip', { line: { state: 'down', why: 'lost', at } });
    expect(names(choicesOf([exchange, link, given], 'real'))).toEqual(['exchange', 'link']);
    expect(names(choicesOf([exchange, link, down], 'real'))).toEqual(['exchange', 'link', 'sip']);
  });
});

describe('providerOf', () => {
  it('takes the choice of the officer before that of the station', () => {
    expect(providerOf([exchange, link], 'link', 'exchange')).toBe(link);
    expect(providerOf([exchange, link], undefined, 'exchange')).toBe(exchange);
  });

  it('falls back on hand dialling where the line of the station is gone, never on the simulation', () => {
    expect(providerOf([exchange, link], undefined, 'sip')).toBe(link);
    expect(providerOf([exchange], undefined, 'sip')).toBe(exchange);
  });

  it('knows nothing before the station has answered', () => {
    expect(providerOf([], undefined, undefined)).toBeUndefined();
  });
});

describe('mainMode', () => {
  it('calls everybody at once where that works, else in turn', () => {
    expect([mainMode(sip), mainMode(link), mainMode(undefined)]).toEqual(['all', 'each', 'all']);
  });
});

describe('staysConnected', () => {
  it('holds where everybody fits on the lines and a line is left', () => {
    expect(staysConnected(sip, 14, 'real')).toBe(true);
    expect(staysConnected(sip, 16, 'real')).toBe(false);
  });

  it('never holds by hand or in a call test', () => {
    expect(staysConnected(link, 1, 'real')).toBe(false);
    expect(staysConnected(sip, 3, 'test:t1')).toBe(false);
  });
});
