/** Warning colours from worst to mildest. */
export const warningColours = ['red', 'orange', 'yellow', 'blue'] as const;
export type WarningColour = (typeof warningColours)[number];

/** A weather or pollution warning read at `[start, end)` of normalised text. `signal` is undefined when only a colour is said. */
export interface WarningReading {
  readonly signal: string | undefined;
  readonly colour: WarningColour;
  readonly start: number;
  readonly end: number;
}

const colourOf: Readonly<Record<string, WarningColour>> = {
  红: 'red',
  橙: 'orange',
  黄: 'yellow',
  蓝: 'blue',
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  blue: 'blue',
};
const signals =
  '空气重污染|重污染天气|重污染|雷雨大风|道路结冰|高潮位|霜冻|台风|暴雨|暴雪|寒潮|高温|雷电|大风|冰雹|大雾|霾|低温|洪水|强对流';
const CHINESE = new RegExp(
  `(?:(${signals})[^,。;!?、]{0,6}?)?(红|橙|黄|蓝)色?(?=(?:色)?(?:预警|警报|信号)|色|两个预警|、|,|升|一道|生效)`,
  'gu',
);
const ENGLISH = /\b(red|orange|yellow|blue)\b(?= (?:alert|warning|typhoon|rainstorm))/gu;

function isWarningContext(text: string): boolean {
  return /预警|警报|升为|升级为|响应|warning|alert/u.test(text);
}

/** Reads warning colours with the signal they belong to. 「蓝色升为黄色」 keeps only what it became. */
export function readWarnings(text: string): readonly WarningReading[] {
  if (!isWarningContext(text)) return [];
  const found: WarningReading[] = [];
  let lastSignal: string | undefined;
  for (const match of text.matchAll(CHINESE)) {
    const colour = colourOf[match[2] ?? ''];
    if (!colour) continue;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4);
    lastSignal = match[1] ?? lastSignal;
    if (/^色?(?:预警)?(?:升|上调|调)/u.test(after)) continue;
    found.push({ signal: lastSignal, colour, start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(ENGLISH)) {
    const colour = colourOf[match[1] ?? ''];
    if (colour)
      found.push({
        signal: /typhoon/u.test(text) ? '台风' : undefined,
        colour,
        start: match.index,
        end: match.index + match[0].length,
      });
  }
  return found;
}

/** The worst colour read. */
export function worstColour(readings: readonly WarningReading[]): WarningColour | undefined {
  return warningColours.find((colour) => readings.some((reading) => reading.colour === colour));
}
