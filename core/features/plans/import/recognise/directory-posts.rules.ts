/** District leaders have posts by what they are in charge of; `town-local` is replaced when the plan is activated. */
const leaderPosts: readonly (readonly [RegExp, string])[] = [
  [/区委书记/u, 'district-party-secretary'],
  [/政法委书记/u, 'district-political-legal-secretary'],
  [/常务副区长/u, 'district-executive-vice-head'],
  [/副区长.*(?:公安)|(?:公安).*副区长/u, 'district-vice-head-police'],
  [/(?:城建|建设|交通|水务|环保|城市).*副区长/u, 'district-vice-head-construction'],
  [/(?:应急|消防|安全).*副区长/u, 'district-vice-head-emergency'],
  [/(?:经济|市场|商务).*副区长/u, 'district-vice-head-economy'],
  [/农业.*副区长/u, 'district-vice-head-agriculture'],
  [/(?:卫生|教育|健康).*副区长/u, 'district-vice-head-health-education'],
];

/** Which vice head of the district is in charge where the text only says 分管副区长: by the lead unit. */
const vicesOfUnits: readonly (readonly [string, readonly string[]])[] = [
  [
    'district-vice-head-construction',
    [
      'construction',
      'water',
      'ecology',
      'housing',
      'greening',
      'gas',
      'power',
      'water-supply',
      'road-maintenance',
      'metro',
    ],
  ],
  ['district-vice-head-economy', ['economy-commerce', 'market-supervision', 'development-reform']],
  ['district-vice-head-agriculture', ['agriculture']],
  ['district-vice-head-health-education', ['health', 'cdc', 'education', 'ems-120', 'culture-tourism', 'sports']],
  ['district-vice-head-police', ['public-security', 'traffic-police']],
];

const deputyWords = /分管|副(?!区长)/u;

/** A guess at the directory post of a duty: `<unit>-lead`, `<unit>-deputy`, or the district leader in charge. */
export function guessDirectoryPost(title: string, unitId: string, leadUnit: string): string {
  const leader = leaderPosts.find(([pattern]) => pattern.test(title))?.[1];
  if (leader !== undefined) return leader;
  if (/副区长/u.test(title)) {
    return vicesOfUnits.find(([, units]) => units.includes(leadUnit))?.[0] ?? 'district-vice-head-emergency';
  }
  if (/区长/u.test(title)) return 'district-head';
  const holder = unitId === 'town-local' ? '{town}' : unitId;
  return `${holder}-${deputyWords.test(title) ? 'deputy' : 'lead'}`;
}
