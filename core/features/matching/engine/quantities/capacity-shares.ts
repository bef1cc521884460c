import { clauseAt, type Clause } from './clauses.js';
import { PEOPLE_UNIT, type Quantity } from './quantity.js';

/** Percent of the number of people that a place may hold. */
const CAPACITY_UNIT = '承载%';

/** 核定8000人, 最多只能装五百: the number that follows is how many may be there. */
const MAY_HOLD =
  /(?:核定|额定|核准|承载量|最大承载|承载|最大容量|容量|上限|限额|限流值|限流|限定|限(?=\d|$)|(?:最多|只能|只准|只许|可以|顶多)(?:能|可以|可|准|许)?(?:装|容|容纳|进|放|坐)|capacity|licensed for|limit)[^,。;!?\d一二两三四五六七八九十百千万]{0,8}$/u;
/** 已进1050人, 现在两千四, with 600 inside: how many are there. */
const IS_THERE =
  /(?:现在|目前|现场|实际|实时|在场|在园|场内|里面|里头|净入|进了|已进|入园|已入|进来|涌进|涌入|挤了|挤进|塞了|站了|来了|放进|已经|当前|卖了|检票|now|inside|already|currently|there are|let in)[^,。;!?\d一二两三四五六七八九十百千万]{0,8}$/u;
const THERE_AFTER = /^[^,。;!?\d]{0,6}(?:在里面|在场|在园|inside|now|in there)/u;
/** 超载三成, 超出核定人数15%: beyond the whole. */
const BEYOND =
  /(?:超载|超员|超额|超限|超了|超出|超过|超)(?:了|核定|承载量?|容量|人数|限额|额定|最大)*(?:的)?(?:百分之|约|近|将近|大约)*$/u;
const OF_THE = /的(?:百分之)?$/u;
const LEAD = 18;
const MOST_BEYOND = 99;
const FEWEST = 20;
const PERCENT = /^(?:%|成|percent)$/u;
/** A vehicle has a capacity too, but no crowd. */
const VEHICLE = /载客|载员|客车|大巴|面包车|校车|轿厢|电梯|货车/u;

const isCount = ({ unit, bare, value }: Quantity): boolean =>
  (unit === PEOPLE_UNIT || bare === true || unit === '') && value >= FEWEST;

function beyondWhole(text: string, quantity: Quantity): Quantity[] {
  if (!PERCENT.test(quantity.unit)) return [];
  const lead = text.slice(Math.max(0, quantity.start - LEAD), quantity.start);
  const value = quantity.unit === '成' ? quantity.value * 10 : quantity.value;
  if (!BEYOND.test(lead) || OF_THE.test(lead) || value > MOST_BEYOND) return [];
  return [{ ...quantity, value: 100 + value, unit: CAPACITY_UNIT }];
}

/** 核定8000人,净入8520人 is 106.5 %; 超载三成 is 130 %. */
export function capacityShares(
  text: string,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
): readonly Quantity[] {
  const lead = ({ start }: Quantity): string => text.slice(Math.max(0, start - LEAD), start);
  const counts = quantities.filter(isCount);
  const whole = counts.find((one) => MAY_HOLD.test(lead(one)) && !VEHICLE.test(lead(one)));
  const present = counts.filter(
    (one) =>
      one !== whole &&
      !MAY_HOLD.test(lead(one)) &&
      (IS_THERE.test(lead(one)) || THERE_AFTER.test(text.slice(one.end, one.end + LEAD))),
  );
  const shares = whole
    ? present
        .filter((one) => Math.abs(clauseAt(clauses, one.start) - whole.clause) <= 3)
        .map((one) => ({
          ...one,
          value: Math.round((one.value / whole.value) * 1000) / 10,
          unit: CAPACITY_UNIT,
          bare: undefined,
        }))
    : [];
  return [...quantities.flatMap((one) => beyondWhole(text, one)), ...shares];
}
