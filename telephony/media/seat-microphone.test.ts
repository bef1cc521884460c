import { describe, expect, it } from 'vitest';
import { SeatMicrophone } from './seat-microphone.js';

function frame(value: number): Int16Array {
  return new Int16Array(160).fill(value);
}

describe("The seat's microphone", () => {
  it('waits for 40 ms, then gives frame by frame in order', () => {
    const microphone = new SeatMicrophone();
    microphone.push(frame(1));
    expect(microphone.next()).toBeUndefined();
    microphone.push(frame(2));
    expect([microphone.next()?.[0], microphone.next()?.[0], microphone.next()]).toEqual([1, 2, undefined]);
  });

  it('cuts sound of any length into frames', () => {
    const microphone = new SeatMicrophone();
    for (let piece = 0; piece < 8; piece++) microphone.push(new Int16Array(128).fill(7));
    const frames = Array.from({ length: 6 }, () => microphone.next());
    expect(frames.every((one) => one?.length === 160)).toBe(true);
  });

  it('throws the oldest away when sound heaps up', () => {
    const microphone = new SeatMicrophone();
    for (let value = 1; value <= 11; value++) microphone.push(frame(value));
    expect(microphone.next()?.[0]).toBe(9);
  });

  it('knows how long it has been quiet', () => {
    const microphone = new SeatMicrophone();
    for (let tick = 0; tick < 50; tick++) microphone.next();
    expect(microphone.quietForMs).toBe(1000);
    microphone.push(frame(1));
    expect(microphone.quietForMs).toBe(0);
  });
});
