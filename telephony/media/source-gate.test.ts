import { describe, expect, it } from 'vitest';
import { SourceGate, type PacketOrigin } from './source-gate.js';

const PEER = { address: '10.0.0.9', port: 4000 };
const NAT = { address: '10.0.0.1', port: 61000 };
const STRANGER = { address: '10.6.6.6', port: 666 };

function origin(
  place: { address: string; port: number },
  sequence: number,
  more: Partial<PacketOrigin> = {},
): PacketOrigin {
  return { ...place, ssrc: 1, sequence, isAuthentic: false, ...more };
}

function gate(): SourceGate {
  const made = new SourceGate();
  made.announce(PEER.address, PEER.port);
  return made;
}

/** Which of consecutive packets from a place are let in. */
function admits(
  into: SourceGate,
  place: { address: string; port: number },
  count: number,
  nowMs: number,
  more: Partial<PacketOrigin> & { from?: number } = {},
): boolean[] {
  const { from = 0, ...rest } = more;
  return Array.from({ length: count }, (_, at) => into.admit(origin(place, (from + at) & 0xffff, rest), nowMs));
}

describe('The gate for packets', () => {
  it('takes the first packet from where the peer said it would be', () => {
    expect(admits(gate(), PEER, 2, 0)).toEqual([true, true]);
  });

  it('takes another source after two consecutive packets, over the wrap too', () => {
    expect(admits(gate(), NAT, 3, 0, { from: 65535 })).toEqual([false, true, true]);
    const made = gate();
    expect([1, 5, 9].map((sequence) => made.admit(origin(NAT, sequence), 0))).toEqual([false, false, false]);
  });

  it('does not let a stranger into a running stream, however much he sends', () => {
    const made = gate();
    admits(made, PEER, 1, 0);
    expect(admits(made, STRANGER, 100, 900, { ssrc: 2 })).not.toContain(true);
    expect(admits(made, STRANGER, 100, 900)).not.toContain(true);
    expect(made.source).toMatchObject(PEER);
  });

  it('follows the stream to another port once it has been silent for a second', () => {
    const made = gate();
    admits(made, PEER, 1, 0);
    expect(admits(made, NAT, 4, 1000)).toEqual([false, false, true, true]);
    expect(made.source).toMatchObject(NAT);
  });

  it('gives the stream back to the announced peer when a stranger was first', () => {
    const made = gate();
    admits(made, STRANGER, 5, 0, { ssrc: 2 });
    expect(admits(made, PEER, 3, 0)).toEqual([false, true, true]);
    expect(admits(made, STRANGER, 5, 0, { ssrc: 2, from: 5 })).not.toContain(true);
  });

  it('takes a new stream of the same peer after two packets', () => {
    const made = gate();
    admits(made, PEER, 5, 0);
    expect(admits(made, PEER, 3, 0, { ssrc: 9 })).toEqual([false, true, true]);
  });

  it('believes what SRTP has proven at once', () => {
    const made = gate();
    admits(made, PEER, 1, 0, { isAuthentic: true });
    expect(admits(made, NAT, 1, 0, { isAuthentic: true })).toEqual([true]);
  });

  it('forgets the old source when the peer announces a new one', () => {
    const made = gate();
    admits(made, PEER, 5, 0);
    made.announce(PEER.address, PEER.port);
    expect(made.source).toMatchObject(PEER);
    made.announce('10.0.0.10', 4000);
    expect(made.source).toBeUndefined();
    expect(admits(made, { address: '10.0.0.10', port: 4000 }, 1, 0)).toEqual([true]);
  });
});
