import { describe, expect, it } from 'vitest';
import { emptyGateway, type GatewayFields, gatewayFieldsOf, type GatewayView } from './gateway-fields.js';
import { checkGateway, secretsNeeded, wrongFields } from './gateway-form.rules.js';

const http: GatewayFields = {
  ...emptyGateway,
  url: 'https://sms.example/send',
  headers: 'Authorization: Bearer {secret:token}\nX-App: liandong',
};
const smpp: GatewayFields = { ...emptyGateway, kind: 'smpp', host: '10.0.0.9', systemId: 'liandong' };
const view: GatewayView = {
  configured: true,
  kind: 'smpp',
  target: 'ssmpp://liandong@10.0.0.9:3550',
  state: 'up',
  since: '2026-11-21T10:00:00.000Z',
  queued: 0,
  perSecond: 20,
  secretNames: ['password'],
};

function wrongOf(fields: GatewayFields): readonly string[] {
  const checked = checkGateway(fields, { token: 'x', password: 'x' }, []);
  return checked.isGood ? [] : checked.wrong;
}

describe('the gateway form', () => {
  it('turns a template into settings and sends the secrets it names', () => {
    const checked = checkGateway({ ...http, successCode: 'data.code', successCodes: '0, 200' }, { token: 't' }, []);
    expect(checked).toMatchObject({
      isGood: true,
      secrets: { token: 't' },
      settings: {
        headers: { Authorization: 'Bearer {secret:token}', 'X-App': 'liandong' },
        success: { code: { path: 'data.code' }, codes: ['0', '200'] },
        timeoutMs: 10_000,
      },
    });
  });

  it('takes what stands between two strokes for a pattern', () => {
    const checked = checkGateway({ ...http, reference: '/id=(\\w+)/' }, { token: 't' }, []);
    expect(checked.isGood && checked.settings).toMatchObject({ reference: { pattern: 'id=(\\w+)' } });
  });

  it('names the wrong fields', () => {
    expect(wrongOf({ ...http, url: 'sms.example', headers: 'no colon here' })).toEqual(['url', 'headers']);
    expect(wrongOf({ ...http, delivered: 'DELIVRD' })).toEqual(['receiptState']);
    expect(wrongOf({ ...smpp, port: '', perSecond: '0' })).toEqual(['port', 'perSecond']);
  });

  it('sends no body with a GET', () => {
    const checked = checkGateway({ ...http, method: 'GET' }, { token: 't' }, []);
    expect(checked.isGood && 'body' in checked.settings).toBe(false);
  });

  it('keeps the secrets the station has, and wants all of them once one is changed', () => {
    const two = { ...http, pushReference: 'id', receiptState: 'state', delivered: 'ok' };
    expect(secretsNeeded(two)).toEqual(['token', 'push']);
    expect(checkGateway(two, {}, ['push', 'token']).isGood).toBe(true);
    expect(checkGateway(two, { token: 'new' }, ['push', 'token'])).toMatchObject({ lacking: ['push'] });
  });

  it('finds the field that the station refuses', () => {
    const error = {
      category: 'rule_violated',
      reason: 'messages.gateway_invalid',
      message: '',
      requestId: 'r',
      fields: [{ path: 'settings.receipts.poll.url', problem: '{ref} is missing' }],
    } as const;
    expect(wrongFields(error, http)).toEqual(['pollUrl']);
  });

  it('starts from where the gateway of the station is', () => {
    expect(gatewayFieldsOf(view)).toMatchObject({ host: '10.0.0.9', port: '3550', tls: true, perSecond: '20' });
    expect(gatewayFieldsOf({ ...view, kind: 'http', target: 'PUT https://sms.example/a' })).toMatchObject({
      method: 'PUT',
      url: 'https://sms.example/a',
    });
  });
});
