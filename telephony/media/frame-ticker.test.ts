import { describe, expect, it } from 'vitest';
import { FrameTicker } from './frame-ticker.js';
import { ManualClock } from './testing/manual-clock.js';

function started(): { clock: ManualClock; ticker: FrameTicker; frames: number[] } {
  const clock = new ManualClock();
  const ticker = new FrameTicker(clock);
  const frames: number[] = [];
  ticker.start((skipped) => frames.push(skipped));
  return { clock, ticker, frames };
}

describe('The frame ticker', () => {
  it('gives a frame every 20 ms', () => {
    const { clock, frames } = started();
    for (let frame = 0; frame < 50; frame++) clock.advance(20);
    expect(frames).toHaveLength(50);
  });

  it('does not drift when every timer is late', () => {
    const { clock, frames } = started();
    // 31 ms per timer: nearly what Windows makes of 20 ms.
    for (let timer = 0; timer < 200; timer++) clock.advance(31);
    expect(frames).toHaveLength((200 * 31) / 20);
    expect(frames.every((skipped) => skipped === 0)).toBe(true);
  });

  it('makes up for a stall, but not for more than ten frames', () => {
    const { clock, frames } = started();
    clock.advance(200);
    expect(frames).toHaveLength(10);
    clock.advance(1000);
    expect(frames).toHaveLength(20);
    expect(frames[10]).toBe(40);
    clock.advance(20);
    expect(frames).toHaveLength(21);
  });

  it('stops at once, also from within a frame', () => {
    const clock = new ManualClock();
    const ticker = new FrameTicker(clock);
    let frames = 0;
    ticker.start(() => {
      frames++;
      ticker.stop();
    });
    clock.advance(100);
    clock.advance(100);
    expect(frames).toBe(1);
  });

  it('ticks on the real clock', async () => {
    const ticker = new FrameTicker();
    const skipped = await new Promise<number[]>((resolve) => {
      const seen: number[] = [];
      ticker.start((frames) => {
        if (seen.push(frames) < 5) return;
        ticker.stop();
        resolve(seen);
      });
    });
    expect(skipped).toHaveLength(5);
  });
});
