import type { Quantity } from './quantity.js';

/** Between two prices of one thing: 从三块涨到六块五. */
const RISES = /涨|升|卖|变|贵到|to|成|现在|今天|这会儿|如今|要|now/u;
/** 上周的两倍 is a rise by one, 三倍 by two. */
const TIMES_OF = /(?:是|为|到|有)[^,。;]{1,10}的$/u;
const TIMES_REACH = 14;
const PRICE = /^(?:块|元|块钱|yuan|角|毛)/u;
const METRES = /^(?:米|m$|metres|meters)/u;
const ACROSS = /宽|长|乘|x|\*|×|by/u;
const RISE_REACH = 14;
const SIDES_REACH = 8;

const between = (text: string, a: Quantity, b: Quantity): string => text.slice(a.end, b.start);

function rise(text: string, from: Quantity, to: Quantity): Quantity[] {
  const said = between(text, from, to);
  const isRise = PRICE.test(from.unit) && from.unit.charAt(0) === to.unit.charAt(0) && to.value > from.value;
  if (!isRise || from.value <= 0 || said.length > RISE_REACH || !RISES.test(said)) return [];
  const value = Math.round(((to.value - from.value) / from.value) * 1000) / 10;
  return [{ ...to, value, unit: '%', start: from.start }];
}

/** Of 是上周的三倍, the part by which it has risen. */
export function correctTimes(text: string, quantity: Quantity): Quantity {
  const { unit, value, start } = quantity;
  const isTimesOf = unit === '倍' && value > 1 && TIMES_OF.test(text.slice(Math.max(0, start - TIMES_REACH), start));
  return isTimesOf ? { ...quantity, value: value - 1 } : quantity;
}

/** 长五米宽三米 and 5米x3米 are fifteen square metres. */
function rectangle(text: string, one: Quantity, other: Quantity): Quantity[] {
  if (!METRES.test(one.unit) || !METRES.test(other.unit)) return [];
  const said = text.slice(Math.max(0, one.start - 1), one.start) + text.slice(one.start, other.end + 1);
  if (between(text, one, other).length > SIDES_REACH || !ACROSS.test(said) || /深|高/u.test(said)) return [];
  return [{ ...other, value: one.value * other.value, unit: '平方米', start: one.start }];
}

/** 直径三米 is a circle of seven square metres, 三米见方 a square of nine. */
function figure(text: string, side: Quantity): Quantity[] {
  if (side.unit === '米见方') return [{ ...side, value: side.value ** 2, unit: '平方米' }];
  const isAcross =
    METRES.test(side.unit) &&
    /直径(?:约|大概|有|差不多|近)*$/u.test(text.slice(Math.max(0, side.start - 7), side.start));
  return isAcross ? [{ ...side, value: Math.round(side.value ** 2 * 78.5) / 100, unit: '平方米' }] : [];
}

/** Quantities that follow from others: price rises in percent, areas from sides. */
export function deriveQuantities(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.flatMap((quantity, at) => {
    const next = quantities[at + 1];
    // 三块一斤,现在五块: a weight may stand between two prices.
    const rises = [next, quantities[at + 2]].flatMap((to) => (to ? rise(text, quantity, to) : []));
    return [...figure(text, quantity), ...rises.slice(0, 1), ...(next ? rectangle(text, quantity, next) : [])];
  });
}
