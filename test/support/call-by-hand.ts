import type { TestSeat, TestStation } from './test-core.js';

/** Works a hand-dialled call-out off to its end: whoever is to be dialled now is marked as `resultOf` says. */
export async function callByHand(
  station: TestStation,
  seat: TestSeat,
  callOutId: string,
  resultOf: (dialled: number) => 'acknowledged' | 'no_answer',
): Promise<void> {
  for (let dialled = 0; ; dialled += 1) {
    await station.advance(0);
    const { legs } = await seat.ok('calls.get', { callOutId });
    const leg = legs.find((candidate) => candidate.state === 'dialing');
    if (leg === undefined) return;
    await seat.ok('calls.mark', { legId: leg.legId, result: resultOf(dialled) });
  }
}
