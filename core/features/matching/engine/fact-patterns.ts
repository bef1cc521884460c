import { NUMBER_SOURCE as N } from './numerals.js';

/** How one kind of quantity is said. The named group `n` is the number; patterns without it carry `fixed`. */
export interface FactPattern {
  readonly key: string;
  readonly label: string;
  readonly metric?: string;
  readonly unit: string;
  readonly pattern: RegExp;
  readonly fixed?: number;
  /** Multiplies the number as said into the metric's unit. */
  readonly scale?: number;
}

const n = `(?<n>${N})`;
const more = '(?:多|余|来|几)?';
const person =
  '(?:个|名|位)?(?:人|工人|员工|学生|同学|小朋友|孩子|幼儿|老人|居民|村民|乘客|旅客|患者|病人|驾驶员|司机|职工|民工|群众|家长|业主|游客|市民|顾客|船员|客人|儿童|女生|男生)?(?:员)?';
const some = '(?:个|名|位|例|人)';
const people = `${more}${some}${person}`;
const re = (source: string): RegExp => new RegExp(source, 'gu');
const make = (
  key: string,
  label: string,
  unit: string,
  sources: readonly string[],
  extra: { metric?: string; fixed?: number; scale?: number } = {},
): FactPattern[] =>
  sources.map((source) => ({ key, label, unit, pattern: re(source), metric: extra.metric ?? key, ...extra }));

const dead = '(?:当场|已经|已|均|全部|不幸|先后)*(?:死亡|遇难|身亡|死了|丧生|没了|没气了|没救活|没救过来|去世|罹难)';

/** Casualties. Order matters: the first pattern that claims a stretch of text keeps it. */
export const casualtyPatterns: readonly FactPattern[] = [
  ...make('deaths', '死亡', '人', [
    `(?<!送)(?:死亡|遇难|身亡|致死)(?:人数)?(?:已?达|为|了)?${n}${people}`,
    `${n}${people}${dead}`,
    `(?<=一家)(?<n>[三四五六七])口(?:人)?(?:都|全|全部)*(?:没气了|没了|死亡|遇难|死了)`,
    `${n}(?:人)?死(?=\\d|[一二两三四五六七八九十]|,|。|、|$)`,
    `${n}(?:个|人)(?:人)?没了`,
    `(?<n>one|two|three|four|five|six|seven|eight|nine|ten|\\d+)(?: people| persons| workers| of them)?(?: are| were| is| was| have been| has been)? (?:dead|killed|died)`,
  ]),
  ...make(
    'deaths',
    '死亡',
    '人',
    [
      '(?:送医|抢救|经抢救|医治)(?:后)?(?:不治|无效)(?:身亡|死亡)?',
      '没救活|没救过来|无生命体征|没有生命体征|当场没气|救不回来|当场死亡|坠楼身亡|身亡',
    ],
    { fixed: 1 },
  ),
  ...make('serious', '重伤', '人', [
    `(?:重伤|危重|重症)${n}${people}`,
    `${n}${people}(?:受)?(?:重伤|重症|危重|伤势危重|生命垂危)`,
    `${n}(?:例|名|个|人)?(?:重伤|重症|危重)`,
    `${n}重(?:伤)?(?=\\d|[一二三四五六七八九十],|。)`,
  ]),
  ...make('trapped', '被困', '人', [
    `(?:困住|被困|困着|困|被埋|埋了|埋住|压住|压着|卡住|落水|失踪|失联|涉险)(?:了|着)?${n}${people}`,
    `${n}${people}(?:可能|还|仍|均|都|全|先后|被浓烟|被)*(?:被困|困在|困住|被埋|埋在|卡在|卡住|卡着|被压|压在|落水|失踪|失联|没找到|没摸到|没出来)`,
    `(?<=还有)${n}个?(?:没找到|没出来|没摸到|在里面)`,
  ]),
  ...make('trapped', '被困', '人', ['(?:人)(?:还|仍)?(?:卡着|卡在里面|被卡住|被困在)'], { fixed: 1 }),
  ...make(
    'hospitalised',
    '送医',
    '人',
    [`${n}${people}(?:已|已经|均|都|全部|正|先后|被)*送(?:医|往医院|到医院|医院|急诊|去医院)`, `送医${n}${people}`],
    { metric: '' },
  ),
  ...make(
    'injured',
    '受伤',
    '人',
    [
      `${n}${people}(?:轻微|不同程度|均|都)*(?:受伤|轻伤|擦伤|烧伤|灼伤|摔伤|骨折)`,
      `(?:打伤|砸伤|撞伤|烧伤|灼伤|受伤|轻伤|刮伤)(?:了)?${n}${people}`,
      `${n}伤(?=,|。|、|$)`,
      `(?<n>one|two|three|four|five|six|seven|eight|nine|ten|\\d+)(?: people| persons| students| workers)? (?:hurt|injured)`,
    ],
    { metric: '' },
  ),
];

/** Crowds, cases, buildings and supplies. */
export const crowdPatterns: readonly FactPattern[] = [
  ...make('evacuated', '疏散转移', '人', [
    `(?:疏散|转移|撤离|安置|撤出)(?:了|出来的|群众|居民|人员|周边居民|下游\\S{0,6}约|约|近)*${n}${people}`,
    `${n}${people}(?:需要|已|已经|全部|需|要|正|正在|连夜)*(?:被)?(?:疏散|转移|撤离)`,
  ]),
  ...make('patients', '病例', '人', [
    `${n}${people}(?:陆续|先后|今天|全|都|均|出现|相继|同时|集体|开始|在|得了|患|得|感染)*(?:呕吐|腹泻|拉肚子|上吐下泻|发热|发烧|拉|咳嗽|手足口|水痘|感染|中毒|病例|阳性|腹痛|皮疹|寒战)`,
    `${n}例`,
  ]),
  ...make('adr', '不良反应', '人', [
    `${n}${people}(?:打完|用药|接种|输液|注射|用了|出现)\\S{0,6}(?:反应|寒战|过敏|看不见|高热|抽搐)`,
    `${n}${people}(?:寒战|过敏|高热|抽搐)`,
  ]),
  ...make('participants', '聚集', '人', [
    `${n}${people}(?:人员|多人)?(?:\\S{0,8})?(?:聚集|拉横幅|讨薪|堵|围|静坐|上访|罢工|停工|冲|坐在|坐勒|蹲在|不走|拦|闹|到校)`,
    `(?:聚集|集访|参与)(?:了|约|近)*${n}${people}`,
  ]),
  ...make('stranded', '滞留', '人', [
    `(?:滞留|积压)(?:旅客|乘客|人员)?(?:约|近|超过|达)*${n}${people}`,
    `${n}${people}(?:拖着行李|被)*(?:滞留)`,
  ]),
  ...make('affected', '受灾', '人', [`(?:受灾|影响)(?:人口|群众|居民)?(?:约|近|达)*${n}${people}`]),
  ...make('homes_power', '停电', '户', [
    `(?:停电|失电)(?:用户|居民)?(?:约|近|超过|达)*${n}${more}户`,
    `${n}${more}户(?:居民|用户|人家)?(?:停电|失电|没电)`,
  ]),
  ...make('homes_gas', '停气', '户', [
    `(?:停气|断气)(?:用户|居民)?(?:约|近|超过|达|影响)*${n}${more}户`,
    `${n}${more}户(?:居民|用户|人家)?(?:停气|断气|没气)`,
  ]),
  ...make('homes_water', '停水', '户', [
    `(?:停水|断水)(?:用户|居民)?(?:约|近|超过|达|影响)*${n}${more}户`,
    `${n}${more}户(?:居民|用户|人家)?(?:停水|断水|没水|用水受影响)`,
  ]),
  ...make('users_comm', '通信中断', '户', [`${n}${more}(?:户|来户)(?:座机|固话|宽带|手机)`]),
  ...make('flooded_homes', '进水', '户', [`${n}${more}(?:户|家)(?:居民|人家)?(?:全|都|家里)?(?:进水|被淹|淹了)`]),
  ...make('houses_down', '房屋倒损', '间', [`(?:倒房|房屋倒塌|倒塌)(?:房屋)?${n}间`, `${n}间房屋?倒塌`]),
  ...make('bs_out', '退服基站', '座', [`基站退服${n}`, `${n}(?:个|座)基站`]),
  ...make('vehicles', '车辆', '辆', [
    `${n}(?:辆|部|台)?车(?:连环)?(?:追尾|相撞|连撞)`,
    `(?<n>three|four|five|six|seven|eight|nine|ten|\\d+)-car`,
  ]),
  ...make('spots', '疫点', '个', [`${n}个疫点`]),
];

const hours = `${n}(?:个)?(?:半)?(?:小时|钟头|多小时|多钟头|来钟头)`;

/** Measured values. */
export const measurePatterns: readonly FactPattern[] = [
  ...make('rain1h', '1小时雨量', '毫米', [
    `(?:一|1)(?:个)?小时(?:下了|雨量|降雨量|降雨|降水)*(?:达|达到|超过|约)*${n}(?:毫米|mm)`,
  ]),
  ...make('rain6h', '6小时雨量', '毫米', [
    `(?:六|6)(?:个)?小时(?:下了|雨量|降雨量|降雨)*(?:达|超过|约)*${n}(?:毫米|mm)`,
  ]),
  ...make('snow_depth', '积雪', '厘米', [`积雪(?:深度|厚度|厚|深)?(?:达|约|有)*${n}(?:厘米|公分)`]),
  ...make('water_depth', '积水', '厘米', [`(?:积水|水深|最深|深)(?:约|达|有|超过|已|已经)*${n}(?:厘米|公分|cm)`]),
  ...make('water_depth', '积水', '厘米', [`(?:积水|水深|水有)(?:约|达|有|超过|已|已经)*${n}(?:多)?米`], { scale: 100 }),
  ...make('water_depth', '积水', '厘米', ['水深半米|积水半米'], { fixed: 50 }),
  ...make('wind_avg', '平均风力', '级', [`平均风(?:力)?${n}级`]),
  ...make('wind_gust', '阵风', '级', [`阵风${n}级`]),
  ...make('temp_max', '最高气温', '度', [`(?:最高)?气温(?:将)?(?:超过|达|升至|达到)*${n}(?:度|℃|°c|摄氏度)`]),
  ...make('temp_min', '最低气温', '度', [`(?:零下|-)${n}(?:度|℃|°c)`], { scale: -1 }),
  ...make('visibility', '能见度', '米', [`能见度(?:不足|低于|仅|只有|约|降至)*${n}米`]),
  ...make('magnitude', '震级', '级', [
    `(?:初定|震级|发生|海域|地震)(?:为)?${n}级`,
    `${n}级(?:左右)?(?:的)?(?:有感)?地震`,
  ]),
  ...make('aqi', '空气质量指数', '', [
    `(?:aqi|空气质量指数)(?:\\S{0,10}?升到|\\S{0,6}?达到|\\S{0,6}?达|持续|大于|为)*${n}`,
  ]),
  ...make('fire_area', '过火面积', '平方米', [`过火(?:面积)?(?:约|近|达)*${n}${more}(?:平方米|平米|平方)`]),
  ...make('area_m2', '面积', '平方米', [`${n}${more}(?:平方米|平米|平方)(?!公里)`]),
  ...make('depth_m', '坑深', '米', [`(?<=塌|坑|洞|陷)(?:\\S{0,10})深(?:约|达)?${n}米`]),
  ...make('capacity_pct', '承载', '%', [`(?:承载量|核定|上限|容量)(?:的|已达)*${n}%`]),
  ...make('price_pct', '涨幅', '%', [`涨(?:了|幅|价)*(?:达|约)*${n}%`]),
  ...make('tide', '潮位', '米', [`(?:苏州河口)(?:潮位)?(?:达|预计|将达|超过)*${n}米`]),
  ...make('loss_wan', '损失', '万元', [`(?:损失)(?:约|近|达|超过)*${n}(?:元)?`], { scale: 1e-4 }),
  ...make('spill_t', '泄漏量', '吨', [`(?:溢油|泄漏|漏油|漏出)(?:约|近|了)*${n}吨`]),
  ...make('duration_h', '持续', '小时', [
    `(?:已|已经|持续|连续|至少|还要|中断|流了|停了)(?:了|一|约|近|至少)*${hours}`,
    `${hours}(?:了|没|还没|仍未)`,
  ]),
];
