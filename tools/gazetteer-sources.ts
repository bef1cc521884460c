import type { PlaceKnowledge } from '../core/features/matching/engine/knowledge.js';

/** `towns.yaml`. */
export interface TownsFile {
  readonly ambiguous_names: readonly AmbiguousName[];
  readonly towns: readonly {
    readonly plan_code: string;
    readonly name: string;
    readonly short_name: string;
    readonly center: { readonly lat: number; readonly lng: number };
    readonly aliases: readonly string[];
    readonly places: readonly TownPlace[];
  }[];
}
export interface AmbiguousName {
  readonly name: string;
  readonly ask: string;
  readonly default: string;
}
interface TownPlace {
  readonly name: string;
  readonly type: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly aliases?: readonly string[];
  readonly also_in?: readonly string[];
  readonly lat?: number;
  readonly lng?: number;
}
/** `minhang-division.json`: 2023 statistical villages and committees. */
export interface DivisionFile {
  readonly units: readonly { readonly name: string; readonly villages: readonly (readonly [string, string])[] }[];
}
/** `geo/minhang-metro.geojson`. */
export interface StationFile {
  readonly features: readonly {
    readonly properties: { readonly kind: string; readonly name: string };
    readonly geometry: { readonly coordinates: readonly [number, number] };
  }[];
}

const unitTowns: Readonly<Record<string, string>> = {
  江川路街道: 'MH-T-10',
  古美街道: 'MH-T-11',
  新虹街道: 'MH-T-12',
  莘庄镇: 'MH-T-01',
  七宝镇: 'MH-T-02',
  // 浦锦街道 has no plan of its own; it was part of 浦江镇 until 2015.
  浦锦街道: 'MH-T-09',
  颛桥镇: 'MH-T-03',
  华漕镇: 'MH-T-04',
  虹桥镇: 'MH-T-05',
  梅陇镇: 'MH-T-06',
  吴泾镇: 'MH-T-07',
  马桥镇: 'MH-T-08',
  浦江镇: 'MH-T-09',
  莘庄工业区: 'MH-T-13',
};
/** English and extra names of whole towns; the short Chinese names come from towns.yaml. */
const townNames: Readonly<Record<string, readonly string[]>> = {
  'MH-T-01': ['xinzhuang'],
  'MH-T-02': ['qibao'],
  'MH-T-03': ['zhuanqiao', 'beiqiao'],
  'MH-T-04': ['huacao'],
  'MH-T-05': [
    'hongqiao town',
    'longbai',
    'jinhui',
    'gubei',
    'laowai street',
    'hongmei road pedestrian street',
    'hongmei pedestrian street',
    'korean street',
  ],
  'MH-T-06': ['meilong town', 'zhuhang', 'caohang'],
  'MH-T-07': ['wujing', 'zizhu'],
  'MH-T-08': ['maqiao', 'qizhong'],
  'MH-T-09': ['pujiang', 'pujiang town', 'zhaojialou', 'lujiahui pujiang'],
  'MH-T-10': ['市五医院', '五医院', '第五人民医院', 'jiangchuan', 'old minhang'],
  'MH-T-11': ['gumei', 'pingyang', 'pingnan', 'donglan', 'gulong'],
  'MH-T-12': [
    '虹桥综合交通枢纽',
    '虹桥火车站',
    '虹桥高铁站',
    '虹桥机场t2',
    'xinhong',
    'hongqiao hub',
    'hongqiao railway station',
    'hongqiao transportation hub',
    'terminal 2',
    'aibo',
    'hanghua',
  ],
  'MH-T-13': [
    'xinzhuang industrial',
    'xinzhuang industrial zone',
    'xinzhuang industrial park',
    'xinzhuang industry zone',
  ],
};
/** Names used on the phone that the sources lack. */
const extraAliases: Readonly<Record<string, readonly string[]>> = {
  上海市第五人民医院: ['市五医院', '五医院', '第五人民医院', '市五'],
  闵行区中心医院: ['区中心医院', '闵中心'],
  虹桥综合交通枢纽: ['虹桥交通枢纽'],
  闵行区政府: ['区政府门口', '区政府门前', '区政府大院', '区政府北门', '区政府南门'],
};
/** Names of bodies that act everywhere: only their gate is a place. */
const institutions = new Set(['区政府']);
const weightByConfidence = { high: 0.8, medium: 0.65, low: 0.35 } as const;
const wide = new Set(['道路', '河道', '高架', '高速', '立交', '桥梁', '隧道']);
const STEM = /(?:(?:社区)?(?:居民委员会|居委会|村民委员会|村委会))$/u;

/** Names and places of towns.yaml. A road fixes a town less than an estate, a station or a landmark. */
export function townPlaces(file: TownsFile): PlaceKnowledge[] {
  return file.towns.flatMap((town) => {
    const vague = new Set(['工业区', '商务区', '虹桥']);
    const names = [...new Set([town.name, town.short_name, ...town.aliases])].filter((name) => !vague.has(name));
    const [first = town.name, ...aliases] = names;
    const whole: PlaceKnowledge = {
      name: first,
      type: '镇域',
      towns: [town.plan_code],
      weight: 1,
      aliases: [...aliases, ...(townNames[town.plan_code] ?? [])],
      lat: town.center.lat,
      lng: town.center.lng,
    };
    const places = town.places.flatMap((place): PlaceKnowledge[] => {
      const entry: PlaceKnowledge = {
        name: place.name.replace(/(?:北|南|中|东|西)段$/u, ''),
        type: place.type,
        towns: [town.plan_code, ...(place.also_in ?? [])],
        weight: weightByConfidence[place.confidence] * (wide.has(place.type) ? 0.75 : 1),
        aliases: [
          ...(place.aliases ?? []).filter((alias) => !institutions.has(alias)),
          ...(extraAliases[place.name] ?? []),
        ],
        lat: place.lat,
        lng: place.lng,
      };
      const base = place.name.endsWith('段') ? entry.aliases[0] : undefined;
      // 黄浦江吴泾段 names the section in this town; 黄浦江 alone may be any of its towns.
      if (base === undefined || entry.name !== place.name) return [entry];
      return [
        { ...entry, towns: [town.plan_code], weight: 0.9, aliases: [] },
        { ...entry, name: base, aliases: entry.aliases.slice(1) },
      ];
    });
    return [whole, ...places];
  });
}

function typeOf(name: string): string {
  if (/(?:路|公路|街)$/u.test(name)) return '道路';
  if (/村$/u.test(name)) return '村居';
  return '地点';
}

/** Further roads and places by town. */
export function extraPlaces(byTown: Readonly<Record<string, string>>): PlaceKnowledge[] {
  return Object.entries(byTown).flatMap(([code, list]) =>
    list
      .split('|')
      .filter((name) => name.length >= 2)
      .map((name): PlaceKnowledge => ({
        name: name.toLowerCase(),
        type: typeOf(name),
        towns: [code],
        weight: name.length === 2 ? 0.5 : 0.62,
        aliases: [],
      })),
  );
}

/** Stations give their coordinates to a place of that name; the town comes from the other sources. */
export function stationPlaces(file: StationFile): PlaceKnowledge[] {
  return file.features.flatMap(({ properties, geometry }) => {
    const [lng, lat] = geometry.coordinates;
    if (properties.kind !== 'station' || typeof lng !== 'number') return [];
    return [{ name: `${properties.name}站`, type: '地铁站', towns: [], weight: 0.6, aliases: [], lat, lng }];
  });
}

/** 航华一村第二 → 航华一村; 兰坪新村第一 → 兰坪新村. Two-character stems need a second sign of the same town. */
export function divisionPlaces(file: DivisionFile): PlaceKnowledge[] {
  return file.units.flatMap((unit) => {
    const code = unitTowns[unit.name];
    if (code === undefined) return [];
    const names = unit.villages.flatMap(([, full]) => {
      const stem = full.replace(STEM, '');
      const base = stem.replace(/第[一二三四五六七八九十]+$/u, '');
      const tail = /[一二三四五六七八九十]村$/u.test(base)
        ? []
        : [base.replace(/(?:村)$/u, '')].filter((name) => name.length >= 3 && name !== base);
      return [stem, base, ...tail];
    });
    return [...new Set(names)]
      .filter((name) => name.length >= 2)
      .map((name): PlaceKnowledge => ({
        name,
        type: '村居',
        towns: [code],
        weight: name.length === 2 ? 0.3 : 0.62,
        aliases: [],
        ...(name.length === 2 ? { needsCompany: true } : {}),
      }));
  });
}
