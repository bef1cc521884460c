import type { PlaceKnowledge } from './knowledge.js';

/** A stretch that sounds like a known place though it is written otherwise (莘谭路 for 莘潭路). */
export interface SoundAlikeHit {
  readonly place: PlaceKnowledge;
  readonly start: number;
  readonly end: number;
}

const TAIL = /(?:公路|新村|[一二三四五六七八九十]村|路|村|苑|园|城|街)/gu;
const TAIL_END = /(?:公路|新村|[一二三四五六七八九十]村|路|村|苑|园|城|街)$/u;
const LONGEST_STEM = 4;

/** How a name sounds; undefined when a character's reading is not known. */
function soundOf(text: string, pinyin: ReadonlyMap<string, string>): string | undefined {
  const parts = [...text].map((char) => pinyin.get(char));
  return parts.every((part) => part !== undefined) ? parts.join(' ') : undefined;
}

const sharesCharacter = (a: string, b: string): boolean =>
  [...a.slice(0, 2)].some((char) => b.slice(0, 2).includes(char));

/**
 * Finds places by sound. Only names of three characters or more that keep one of their first two characters: callers and
 * typists mix up one character, not all of them.
 */
export function createSoundAlikeFinder(
  places: readonly PlaceKnowledge[],
  pinyin: ReadonlyMap<string, string>,
): (text: string) => readonly SoundAlikeHit[] {
  const bySound = new Map<string, { name: string; place: PlaceKnowledge }>();
  for (const place of places) {
    for (const name of [place.name, ...place.aliases]) {
      const sound = name.length >= 3 && TAIL_END.test(name) ? soundOf(name, pinyin) : undefined;
      if (sound !== undefined && !bySound.has(sound)) bySound.set(sound, { name, place });
    }
  }
  const lookUp = (piece: string): PlaceKnowledge | undefined => {
    const sound = soundOf(piece, pinyin);
    const known = sound === undefined ? undefined : bySound.get(sound);
    return known && known.name !== piece && sharesCharacter(known.name, piece) ? known.place : undefined;
  };
  return (text) => {
    const hits: SoundAlikeHit[] = [];
    for (const tail of text.matchAll(TAIL)) {
      const end = tail.index + tail[0].length;
      for (let stem = LONGEST_STEM; stem >= 2; stem -= 1) {
        const start = tail.index - stem;
        const place = start >= 0 ? lookUp(text.slice(start, end)) : undefined;
        if (!place) continue;
        hits.push({ place, start, end });
        break;
      }
    }
    return hits;
  };
}
