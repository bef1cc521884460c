import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { NodePhone } from './support/node-phone.js';
import { header } from './support/sip-message.js';
import { account, QUICK_TIMES, StationEnd } from './support/station-end.js';

describe.each(['udp', 'tcp'] as const)('the line over %s', (transport) => {
  let phone: NodePhone;
  let station: StationEnd;

  beforeEach(async () => {
    phone = await NodePhone.open({ '0180': { provisional: [100, 180] } });
    station = new StationEnd();
  });

  afterEach(async () => {
    await station.engine.close();
    await phone.close();
    expect(station.faults).toEqual([]);
  });

  function configure(): void {
    station.engine.configure(account(phone.port, { transport }), QUICK_TIMES);
  }

  it('comes up by itself when the exchange does', async () => {
    const { port } = phone;
    await phone.close();
    configure();
    const why = transport === 'tcp' ? 'unreachable' : 'no_answer';
    await station.says('line', { state: 'down', why });
    phone = await NodePhone.open({}, port);
    await station.says('line', { state: 'up' });
    expect(station.messages[0]).toEqual({ kind: 'line', state: 'connecting' });
  });

  it('notices a restart of the exchange and registers again', async () => {
    configure();
    await station.says('line', { state: 'up' });
    const { port } = phone;
    await phone.close();
    await station.says('line', { state: 'down', why: 'lost' });
    const since = station.messages.length;
    phone = await NodePhone.open({}, port);
    await station.says('line', { state: 'up' }, since);
    expect(phone.requests('REGISTER').length).toBeGreaterThan(0);
    station.engine.dial('a', '110', 5_000);
    await station.says('call', { callId: 'a', state: 'answered' });
  });

  it('goes red when the exchange falls silent and green when it speaks again', async () => {
    configure();
    await station.says('line', { state: 'up' });
    phone.manners.dead = true;
    await station.says('line', { state: 'down', why: 'lost' });
    const since = station.messages.length;
    phone.manners.dead = false;
    await station.says('line', { state: 'up' }, since);
  });

  it('stays up with an exchange that refuses OPTIONS: an answer is an answer', async () => {
    phone.manners.optionsStatus = 405;
    configure();
    await phone.hears(() => phone.requests('OPTIONS').length > 3);
    expect(station.messages.map((message) => ('state' in message ? message.state : ''))).toEqual(['connecting', 'up']);
  });

  it('is patient with a slow exchange', async () => {
    phone.manners.delayMs = 250;
    configure();
    await station.says('line', { state: 'up' });
    station.engine.dial('a', '110', 5_000);
    await station.says('call', { callId: 'a', state: 'answered' });
    expect(station.messages.filter(({ kind }) => kind === 'line')).toHaveLength(2);
  });

  it('is refused with the status and tries again', async () => {
    phone.manners.registerStatus = 403;
    configure();
    expect(await station.says('line', { state: 'down' })).toMatchObject({ why: 'refused', status: 403 });
    delete phone.manners.registerStatus;
    await station.says('line', { state: 'up' });
  });

  it('keeps calls while a new account takes over', async () => {
    configure();
    await station.says('line', { state: 'up' });
    station.engine.dial('old', '110', 5_000);
    await station.says('call', { callId: 'old', state: 'answered' });
    const other = await NodePhone.open();
    const since = station.messages.length;
    station.engine.configure(account(other.port, { transport, user: 'op2' }), QUICK_TIMES);
    await station.says('line', { state: 'up' }, since);
    expect(header(phone.requests('REGISTER').at(-1) ?? (await phone.hears(() => true)), 'expires')).toBe('0');
    station.engine.dial('new', '110', 5_000);
    await station.says('call', { callId: 'new', state: 'answered' });
    expect(other.requests('INVITE')).toHaveLength(1);
    expect(station.story('old').at(-1)).toBe('answered');
    station.engine.hangUp('old', 'released');
    await phone.hears(({ method }) => method === 'BYE');
    await station.engine.close();
    await other.close();
  });

  it('ends each call once when everything is hung up, and ignores calls it does not know', async () => {
    configure();
    await station.says('line', { state: 'up' });
    station.engine.dial('a', '0180', 5_000);
    station.engine.dial('b', '110', 5_000);
    await station.says('call', { callId: 'a', state: 'ringing' });
    await station.says('call', { callId: 'b', state: 'answered' });
    station.engine.hangUp('nobody', 'released');
    station.engine.hold('nobody', true);
    station.engine.answer('nobody');
    await station.engine.close();
    station.engine.hangUp('a', 'released');
    const ends = station.messages.flatMap((message) => (message.kind === 'ended' ? [message.callId] : []));
    expect(ends.sort()).toEqual(['a', 'b']);
  });
});

describe('the engine', () => {
  it('says so when it has no line or cannot dial', async () => {
    const station = new StationEnd();
    station.engine.dial('a', '110', 5_000);
    station.engine.dial('b', 'room 5', 5_000);
    expect(station.messages).toEqual([
      { kind: 'ended', callId: 'a', verdict: 'exchange_down', by: 'local' },
      { kind: 'refused', callId: 'b', why: 'bad_number' },
    ]);
    await station.engine.close();
  });

  it('tells a lost connection from a cancelled call', async () => {
    const phone = await NodePhone.open({ '0180': { provisional: [100, 180] } });
    const station = new StationEnd();
    station.engine.configure(account(phone.port, { transport: 'tcp' }), QUICK_TIMES);
    await station.says('line', { state: 'up' });
    station.engine.dial('a', '0180', 5_000);
    await station.says('call', { callId: 'a', state: 'ringing' });
    await phone.close();
    expect(await station.says('ended', { callId: 'a' })).toMatchObject({ verdict: 'exchange_down', by: 'local' });
    await station.engine.close();
  });
});
