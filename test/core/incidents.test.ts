import { afterEach, describe, expect, it } from 'vitest';
import { engines } from '../support/engines.js';
import { startTestStation, type TestStation } from '../support/test-core.js';

describe.each(engines)('the list of incidents on $name', (engine) => {
  let station: TestStation;
  afterEach(() => station.close());

  it('finds by number, title and words, whatever the case, and takes wildcards literally', async () => {
    station = await startTestStation({ engine, sample: false });
    const { number } = await station.admin.ok('incidents.report', { text: 'Fire in Building B', channel: 'phone' });
    const find = async (text: string) =>
      (await station.admin.ok('incidents.list', { text })).incidents.map((one) => one.number);
    expect(await find(number.toLowerCase())).toEqual([number]);
    expect(await find('building b')).toEqual([number]);
    expect(await find('%')).toEqual([]);
  });
});
