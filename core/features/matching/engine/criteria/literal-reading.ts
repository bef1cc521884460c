import { isDenied, type Said } from './said.js';

/** Shorter segments (渡船, 锅炉) name no event; figures are for conditions and for `criteria.yaml`. */
const SHORTEST = 5;
const NO_EVENT = /\d|预警|[ivⅠⅡⅢⅣ]/iu;
/** Share of a segment's character pairs that must be read, and how far they may spread. */
const SHARE = 0.8;
const SPREAD = 1.6;

/** A segment said nearly word for word. */
function saidLiterally(text: string, segment: string): Said | undefined {
  const pairs = Array.from({ length: segment.length - 1 }, (_, at) => segment.slice(at, at + 2));
  for (let start = text.indexOf(segment.slice(0, 2)); start >= 0;) {
    const end = Math.min(text.length, start + Math.ceil(segment.length * SPREAD));
    const window = text.slice(start, end);
    const read = pairs.filter((pair) => window.includes(pair)).length;
    if (read >= pairs.length * SHARE && !isDenied(text, start)) return { start, end };
    start = text.indexOf(segment.slice(0, 2), start + 1);
  }
  return undefined;
}

/** The words of a report that say a part of `criterionText` nearly as it stands. */
export function readLiterally(text: string, criterionText: string): Said | undefined {
  for (const segment of criterionText.split(/[、，,或且]/u)) {
    if (segment.length < SHORTEST || NO_EVENT.test(segment)) continue;
    const said = saidLiterally(text, segment);
    if (said) return said;
  }
  return undefined;
}
