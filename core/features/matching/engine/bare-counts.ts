import type { LevelFact } from './level-facts.js';
import { negationStart } from './negation.js';
import { quoteOriginal } from './normalise.js';
import { NUMBER_SOURCE as N, readNumber } from './numerals.js';
import type { Reading } from './reading.js';

/** A head count without a word of its own takes its meaning from the report around it. */
interface Meaning {
  readonly metric: string;
  readonly context: readonly RegExp[];
}

const FOOD = /吃|饭|餐|食堂|婚宴|生蚝|菜/u;
const SICK = /吐|泻|拉肚|腹痛|捂着肚子|往厕所跑|起泡泡|吃坏|发热|发烧|阳性|疹/u;
const meanings: readonly Meaning[] = [
  { metric: 'affected', context: [/地震|大震|震感/u, /户外|下楼|广场|马路|空地|楼下|下来/u] },
  { metric: 'patients', context: [SICK] },
  { metric: 'patients', context: [FOOD, /送医|医院/u] },
  { metric: 'adr', context: [/同批|同一批|批号|疫苗|注射|输液|接种/u, /寒战|高热|皮疹|不良反应|过敏|抽搐/u] },
  { metric: 'evacuated', context: [/安置|住在|还住|疏散|转移/u, /安置|转移|疏散|台风|体育馆|文体中心/u] },
  { metric: 'trapped', context: [/船/u, /沉没|无应答|信号消失|失联|失踪|下落不明/u] },
];
const COUNT = new RegExp(
  `(?:(?<!以上)(?<n>${N})(?:多|余|来)?(?:个|名|位|例)?(?:老人|学生|孩子|小孩|娃|人|例)|有(?<m>${N})个(?=,|。|$)|(?:船员|乘员)(?<c>${N})名)(?!次|均|行)`,
  'gu',
);
/** A count with a meaning keeps it, except that cases may be reactions, and those in hospital cases. */
const others: Readonly<Record<string, string>> = { patients: 'adr', hospitalised: 'patients' };
const MOST_COUNTS = 20;

/** Head counts as the metrics their report gives them; 「每3人」「80岁以上52人」 and denied ones do not count. */
export function readBareCounts(reading: Reading): readonly LevelFact[] {
  const { text } = reading.source;
  const fitting = meanings.filter(({ context }) => context.every((pattern) => pattern.test(text)));
  if (fitting.length === 0) return [];
  const counts = [...text.matchAll(COUNT)].slice(0, MOST_COUNTS).flatMap((match) => {
    const spoken = readNumber(match.groups?.['n'] ?? match.groups?.['m'] ?? match.groups?.['c'] ?? '');
    const told = /[每第]/u.test(text.slice(Math.max(0, match.index - 1), match.index));
    return spoken === undefined || told || negationStart(text, match.index) !== undefined
      ? []
      : [
          {
            spoken,
            words: quoteOriginal(reading.source, match.index, match.index + match[0].length),
            taken: reading.facts.find((fact) => fact.start < match.index + match[0].length && match.index < fact.end)
              ?.key,
            many: match.groups?.['c'] !== undefined,
          },
        ];
  });
  return fitting.flatMap(({ metric }) =>
    counts
      .filter(({ taken }) => taken === undefined || taken === metric || others[taken] === metric)
      // One sick or moved person is no count of cases; a crew is named only for a ship.
      .filter(({ spoken, many }) => (metric === 'trapped' ? many : spoken.value >= 5))
      .map(({ spoken, words }) => ({
        metric,
        value: spoken.value,
        words,
        approximate: spoken.approximate,
        allowed: () => true,
      })),
  );
}
