import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LabelledIncident } from '../cli/eval-outcome.js';
import { createTestMatcher } from '../test-support/test-matcher.js';

const matcher = createTestMatcher();
const rows = ['dev', 'own'].flatMap((name) =>
  readFileSync(`test/data/incidents-${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledIncident),
);
const emergencies = rows.filter((row) => row.primary !== null);

function firstOf(text: string): string | undefined {
  return matcher.match(text).plans.find((plan) => plan.kind !== 'town')?.code;
}

function shareRight(change: (text: string) => string): number {
  const right = emergencies.filter((row) => firstOf(change(row.text)) === row.primary).length;
  return right / emergencies.length;
}

/** Characters that sound alike, from the readings shipped with the program. */
function homophones(): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  for (const line of readFileSync('resources/matching/pinyin.txt', 'utf8').split('\n')) {
    const [, characters = ''] = line.startsWith('#') ? [] : line.split(' ');
    const all = [...characters];
    for (const [index, character] of all.entries()) next.set(character, all[(index + 1) % all.length] ?? character);
  }
  return next;
}

/** Puts homophones in place of so many characters, spread over the text. */
function mistype(count: number): (text: string) => string {
  const alike = homophones();
  return (text) => {
    const characters = [...text];
    const places = characters.flatMap((character, index) =>
      (alike.get(character) ?? character) === character ? [] : [index],
    );
    for (let n = 0; n < Math.min(count, places.length); n += 1) {
      const place = places[Math.floor(((n + 0.5) * places.length) / count)] ?? places[n] ?? 0;
      characters[place] = alike.get(characters[place] ?? '') ?? '';
    }
    return characters.join('');
  };
}

const fullWidth = (text: string): string =>
  [...text].map((c) => (/[!-~]/u.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');

function traditional(): (text: string) => string {
  const pairs = new Map<string, string>();
  for (const line of readFileSync('resources/matching/traditional.txt', 'utf8').split('\n')) {
    const characters = line.startsWith('#') ? [] : [...line.replaceAll(/\s/gu, '')];
    for (let index = 0; index + 1 < characters.length; index += 2) {
      pairs.set(characters[index + 1] ?? '', characters[index] ?? '');
    }
  }
  return (text) => [...text].map((c) => pairs.get(c) ?? c).join('');
}

describe('what must not change the ranking', () => {
  it('upper and lower case, full and half width', () => {
    const changed = rows.slice(0, 160).filter(({ text }) => {
      const first = firstOf(text);
      return [text.toUpperCase(), fullWidth(text)].some((other) => firstOf(other) !== first);
    });
    expect(changed.map((row) => row.id)).toEqual([]);
  });

  it('traditional characters', () => {
    const write = traditional();
    const changed = rows.slice(0, 160).filter(({ text }) => firstOf(write(text)) !== firstOf(text));
    expect(changed.map((row) => row.id)).toEqual([]);
  });

  it('a place named beside the report', () => {
    const changed = rows.slice(0, 160).filter(({ text }) => firstOf(`莘庄镇，${text}`) !== firstOf(text));
    expect(changed.length / 160).toBeLessThanOrEqual(0.01);
  });

  it('one homophone slip costs at most half a point, four at most one and a half', () => {
    const right = shareRight((text) => text);
    expect(right - shareRight(mistype(1))).toBeLessThanOrEqual(0.005);
    expect(right - shareRight(mistype(4))).toBeLessThanOrEqual(0.015);
  });
});

describe('a denial', () => {
  it.each([
    ['小区里着火了', '小区里没有着火', 'MH-S-07'],
    ['燃气泄漏了', '没有燃气泄漏', 'MH-S-16'],
    ['有人持刀砍人', '没有人持刀砍人', 'MH-S-31'],
  ])('%s weighs more than %s', (said, denied, code) => {
    const score = (text: string): number => matcher.match(text).plans.find((plan) => plan.code === code)?.score ?? 0;
    expect(score(denied)).toBeLessThan(score(said));
  });
});
