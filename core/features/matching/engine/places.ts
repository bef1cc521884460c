import type { GazetteerKnowledge, PlaceKnowledge } from './knowledge.js';
import { createPhraseFinder, isWholeWord, keepLongest } from './phrase-finder.js';
import { createSoundAlikeFinder } from './sound-alike.js';
import { maskSpans } from './terms.js';

/** A place name read at `[start, end)` of the normalised text. */
export interface PlaceHit {
  readonly place: PlaceKnowledge;
  readonly start: number;
  readonly end: number;
  /** Weight after the words around it: being sent TO a hospital says little about where it happened. */
  readonly weight: number;
}

export type PlaceReader = (text: string) => readonly PlaceHit[];

const DESTINATION =
  /(?:送往|送到|送至|送|转运到|转往|转到|转院|增援|支援|开往|驶往|去|前往|往|发往|拉到|搬到|搬去|包车去|运往)$/u;
const ORIGIN_AFTER = /^(?:人去了|方向|开往)/u;
const LEFT_AFTER = /^站?(?:开出|发车)/u;
/** 沪昆高速浙江段 lies elsewhere; the portal of a government is not in its building. */
const ELSEWHERE_AFTER =
  /^(?:(?:浙江|江苏|安徽|外省|外地|松江|青浦|奉贤|徐汇|长宁|浦东|嘉兴|昆山)(?:段|境内|方向)|的?(?:门户|网站|官网|公众号|portal|website))/u;
const TAKEN_TO = /(?:送|转|收治|接收)[^。;!?]{0,24}$/u;

function contextWeight(text: string, start: number, end: number, { type }: PlaceKnowledge): number {
  if (ELSEWHERE_AFTER.test(text.slice(end, end + 10).trimStart())) return 0;
  if (DESTINATION.test(text.slice(Math.max(0, start - 4), start))) return 0.3;
  if (type === '医院' && TAKEN_TO.test(text.slice(Math.max(0, start - 28), start))) return 0.3;
  if (ORIGIN_AFTER.test(text.slice(end, end + 3))) return 0.4;
  if (type !== '渡口' && LEFT_AFTER.test(text.slice(end, end + 4))) return 0.3;
  return 1;
}

/** A name recognised by its sound says less than one written right. */
const SOUND_WEIGHT = 0.8;

/** Reads place names: longest name wins, Latin names only as whole words; what is left is tried by sound. */
export function createPlaceReader(
  gazetteer: GazetteerKnowledge,
  normalise: (text: string) => string,
  pinyin: ReadonlyMap<string, string>,
): PlaceReader {
  const entries = gazetteer.places.flatMap((place) =>
    [place.name, ...place.aliases].map((name) => [normalise(name), place] as const),
  );
  const finder = createPhraseFinder(entries);
  const findBySound = createSoundAlikeFinder(gazetteer.places, pinyin);
  return (text) => {
    const hits = finder.find(text).filter((hit) => isWholeWord(text, hit.start, hit.end));
    const exact = keepLongest(hits).flatMap((hit) => {
      const place = hit.values[0];
      if (!place) return [];
      return [
        {
          place,
          start: hit.start,
          end: hit.end,
          weight: place.weight * contextWeight(text, hit.start, hit.end, place),
        },
      ];
    });
    const bySound = findBySound(maskSpans(text, exact)).map((hit) => ({
      ...hit,
      weight: hit.place.weight * SOUND_WEIGHT * contextWeight(text, hit.start, hit.end, hit.place),
    }));
    return [...exact, ...bySound].sort((a, b) => a.start - b.start);
  };
}
