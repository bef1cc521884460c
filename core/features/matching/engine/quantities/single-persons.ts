/** One or two people told without a number: 有个老太, 一对夫妻, a worker, my colleague. */
interface SinglePerson {
  readonly start: number;
  readonly end: number;
  /** Two for 一对老夫妻. */
  readonly value: number;
}

const CHINESE_NOUN = /[一-鿿]/u;
const ENGLISH_NOUN =
  'man|woman|boy|girl|kid|child|baby|toddler|teenager|guy|lady|gentleman|person|worker|labourer|builder|welder|cleaner|engineer|employee|colleague|coworker|boss|driver|rider|cyclist|pedestrian|passenger|student|pupil|teacher|nurse|doctor|patient|resident|tenant|neighbour|neighbor|friend|roommate|flatmate|husband|wife|son|daughter|father|mother|dad|mum|mom|brother|sister|grandmother|grandfather|tourist|traveller|guest|visitor|swimmer|climber|diver|nanny|foreigner|national|expat|victim';
/** No adjective: a truck near the worker, a piece of the man. */
const NO_ADJECTIVE = 'of|in|on|at|with|and|or|the|near|by|from|to|for|hit|is|was|that|who';
const ENGLISH = new RegExp(
  `(?<![a-z])(?:an?|another|my|our|his|her|their|the)(?: (?!(?:${NO_ADJECTIVE}) )[a-z-]+){0,2} (?:${ENGLISH_NOUN})(?![a-z])`,
  'gu',
);
/** What comes between 有个 and the person: 有个骑车的老太. */
const BETWEEN = 6;
/** 有个送外卖的: named after what one does. */
const DOER = /^[^,。;!?、\d个的]{2,5}的/u;
/** 是个人都知道 and 那个人 point at nobody new; 每个 and 各个 at all of them. */
const CHINESE = /(?<pair>一对)|(?<=[有了着到住死伤到见出救还是])个(?!人[都也])/gu;

/** Prepares the finding; `nouns` call people, `others` are things that 个 counts before them. */
export function createSingleFinder(
  nouns: readonly string[],
  others: readonly string[],
): (text: string) => readonly SinglePerson[] {
  const chinese = nouns.filter((word) => CHINESE_NOUN.test(word)).sort((a, b) => b.length - a.length);
  const behind = (text: string, start: number, at: number, value: number): SinglePerson[] => {
    const rest = /^[^,。;!?、\d]*/u.exec(text.slice(at, at + BETWEEN + 4))?.[0] ?? '';
    for (let skip = 0; skip <= Math.min(BETWEEN, rest.length); skip += 1) {
      if (others.some((thing) => rest.startsWith(thing, skip) && CHINESE_NOUN.test(thing))) {
        const isPerson = chinese.some((noun) => rest.startsWith(noun, skip) && noun.length > 1);
        if (!isPerson) return [];
      }
      const noun = chinese.find((one) => rest.startsWith(one, skip));
      if (noun !== undefined) return [{ start, end: at + skip + noun.length, value }];
    }
    const doer = DOER.exec(rest);
    return doer ? [{ start, end: at + doer[0].length, value }] : [];
  };
  return (text) => [
    ...[...text.matchAll(CHINESE)].flatMap((match) =>
      behind(text, match.index, match.index + match[0].length, match.groups?.['pair'] === undefined ? 1 : 2),
    ),
    ...[...text.matchAll(ENGLISH)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      value: 1,
    })),
  ];
}
