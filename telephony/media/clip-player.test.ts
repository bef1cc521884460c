import { describe, expect, it } from 'vitest';
import { ClipPlayer } from './clip-player.js';

const clips: Readonly<Record<string, Int16Array>> = {
  one: new Int16Array(320).fill(1),
  two: new Int16Array(200).fill(2),
};

function player(read = (file: string): Promise<Int16Array> => known(file)): { player: ClipPlayer; told: string[] } {
  const told: string[] = [];
  const events = { played: () => told.push('played'), failed: (error: Error) => told.push(error.message) };
  return { player: new ClipPlayer(events, read), told };
}

function known(file: string): Promise<Int16Array> {
  const clip = clips[file];
  return clip === undefined ? Promise.reject(new Error(`no ${file}`)) : Promise.resolve(clip);
}

describe('The clip player', () => {
  it('plays files one after another and tells once when all was heard', async () => {
    const { player: clip, told } = player();
    await clip.play(['one', 'two']);
    const frames = Array.from({ length: 4 }, () => Array.from(clip.next() ?? []));
    expect(frames.map((frame) => [frame[0], frame[159]])).toEqual([
      [1, 1],
      [1, 1],
      [2, 2],
      [2, 0],
    ]);
    expect(told).toEqual(['played']);
    expect(clip.next()).toBeUndefined();
    expect(told).toEqual(['played']);
  });

  it('waits while nobody takes frames', async () => {
    const { player: clip, told } = player();
    await clip.play(['one']);
    clip.next();
    expect(clip.isPlaying).toBe(true);
    expect(told).toEqual([]);
    clip.next();
    expect(clip.isPlaying).toBe(false);
  });

  it('lets a new list replace the running one, and an empty one stop it', async () => {
    const { player: clip, told } = player();
    await clip.play(['one']);
    clip.next();
    await clip.play(['two']);
    expect(clip.next()?.[0]).toBe(2);
    await clip.play([]);
    expect(clip.next()).toBeUndefined();
    expect(told).toEqual([]);
  });

  it('forgets a slow list that was replaced before it was read', async () => {
    let release: (clip: Int16Array) => void = () => undefined;
    const slow = new Promise<Int16Array>((resolve) => {
      release = resolve;
    });
    const { player: clip } = player((file) => (file === 'slow' ? slow : known(file)));
    const first = clip.play(['slow']);
    await clip.play(['two']);
    release(new Int16Array(160).fill(9));
    await first;
    expect(clip.next()?.[0]).toBe(2);
  });

  it('plays nothing and says so when a file is missing', async () => {
    const { player: clip, told } = player();
    await clip.play(['one', 'gone']);
    expect(clip.next()).toBeUndefined();
    expect(told).toEqual(['no gone']);
  });
});
