import { it } from 'vitest';
import { EXCHANGE_PORT, startExchange, startOutsideWorld } from './support/real-peers.js';
import { LossyRelay } from './support/lossy-relay.js';
import { account, StationEnd } from './support/station-end.js';
it('x', { timeout: 80000 }, async () => {
  await startExchange(); await startOutsideWorld();
  for (const seed of [7, 8]) {
    const relay = await LossyRelay.open(EXCHANGE_PORT, { loss: 0.2, seed });
    const wire: string[] = [];
    const r = relay as any; const orig = r.pass.bind(r);
    const st = new StationEnd(); const t0 = Date.now();
    st.engine.configure(account(EXCHANGE_PORT, { port: relay.port }), { optionsEveryMs: 60000, optionsAnswerMs: 1000, noResponseMs: 25000, registerRetryMs: 500 });
    await st.says('line', { state: 'up' });
    console.log('TT', seed, 'up', Date.now() - t0); const t1 = Date.now();
    const ans = ['0901','0902','0903','0904','0905','0906'], fail = ['0403','0404','0408','0480','0481','0484','0486','0488'];
    [...ans, ...fail].forEach((n) => st.engine.dial(n, n, 30000));
    await Promise.all([...ans.map(async (n) => { await Promise.race([st.says('call', { callId: n, state: 'answered' }), st.says('ended', { callId: n })]); console.log('TT', seed, n, Date.now() - t1, st.story(n).join(',')); }), ...fail.map(async (n) => { const e = await st.says('ended', { callId: n }); console.log('TT', seed, n, Date.now() - t1, st.story(n).join(','), JSON.stringify(e)); })]);
    await st.engine.close(); relay.close();
  }
});
