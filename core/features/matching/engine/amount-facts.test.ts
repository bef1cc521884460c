import { describe, expect, it } from 'vitest';
import { loadTestKnowledge } from '../test-support/test-matcher.js';
import { levelFacts } from './level-facts.js';
import { createLooseReader } from './loose-facts.js';
import { createReader } from './reading.js';

const knowledge = loadTestKnowledge();
const reader = createReader(knowledge);
const loose = createLooseReader(knowledge.metrics, knowledge.quantities);

/** What the criteria of the plan are given for one metric, without repeats. */
function given(planCode: string, metric: string, text: string): number[] {
  const plan = knowledge.plans.find(({ code }) => code === planCode);
  if (!plan) throw new Error(`No plan ${planCode}.`);
  const criteria = Object.values(plan.levels)
    .flatMap((level) => level?.criteria ?? [])
    .filter(({ conditions }) => conditions.some((condition) => condition.metric === metric));
  const values = levelFacts(reader.read(text), plan, loose)
    .filter((fact) => fact.metric === metric && criteria.some((criterion) => fact.allowed(criterion.text)))
    .map(({ value }) => Math.round(value * 100) / 100);
  return [...new Set(values)];
}

/** The value that the sentence tells. */
type Case = [value: number | 'nothing', text: string];
type Group = [plan: string, metric: string, cases: readonly Case[]];

const groups: readonly Group[] = [
  [
    'MH-S-11',
    'area_m2',
    [
      [12, '路面塌了十二个平方'],
      [60, '坑有六十平米大'],
      [15, '塌了一块，长五米宽三米'],
      [12.56, '塌了个坑，直径四米'],
      [9, '路面陷下去，三米见方'],
      [4, 'a hole two metres by two metres opened in the road'],
      [20, '塌陷面积约20平方米'],
      [2.5, '塌陷两个半平方'],
      ['nothing', '商铺面积六十平方'],
      ['nothing', '施工围挡三百平方'],
      ['nothing', '面盆大一个洞'],
      ['nothing', '地砖翘起一块'],
    ],
  ],
  [
    'MH-S-11',
    'depth_m',
    [
      [4, '人行道一只洞，四米长的竹竿全没进去还碰不着底'],
      [3, '坑深三米'],
      [5, '洞有五米多深'],
      [4, 'the hole is about four metres deep'],
      [3.5, '路上一个洞，掉下去有三米半深'],
      [6, '洞里探下去六米'],
      [3, '塌下去三米'],
      [3, '坑里看下去起码三米'],
      ['nothing', '基坑深八米，正常施工'],
      ['nothing', '水深三米'],
      ['nothing', '路面裂缝长三米'],
      ['nothing', '坑宽三米'],
    ],
  ],
  [
    'MH-S-07',
    'fire_area',
    [
      [120, '烧了一百二十平米'],
      [300, '过火三百平方'],
      [210, '烧掉半个篮球场那么大'],
      [420, '烧掉一个篮球场那么大'],
      [600, '过火面积六百多平方米'],
      [150, 'about 150 square metres burned'],
      [200, '火场面积200平方'],
      [7000, '烧了一个足球场那么大'],
      ['nothing', '仓库建筑面积一千平方'],
      ['nothing', '着火的店隔壁有一间两百平方的超市'],
      ['nothing', '没有过火'],
    ],
  ],
  [
    'MH-S-16',
    'homes_gas',
    [
      [1200, '一千两百户没煤气'],
      [5000, '五千户人家停气了'],
      [1500, '煤气管挖断，一千五百户烧不了饭'],
      [3000, '燃气停供3000户'],
      [12000, '一万两千户灶头打不着'],
      [2000, '2000 households have no gas'],
      [1800, '停气影响1800户'],
      [1000, '上千户人家没气'],
      ['nothing', '五千户停电'],
      ['nothing', '入户检查三千户'],
      ['nothing', '已恢复供气三千户'],
    ],
  ],
  [
    'MH-S-17',
    'homes_water',
    [
      [2000, '两千多户人家没水'],
      [1200, '停水一千两百户'],
      [10000, '一万户龙头里一滴水也没有'],
      [3000, 'three thousand households without water'],
      [6000, '六千户用户断水'],
      [1500, '水管爆了，一千五百户没得水用'],
      [50000, '5万户停水'],
      [1300, '波及1300户居民用水'],
      ['nothing', '两千户停电'],
      ['nothing', '水表换了三千户'],
      ['nothing', '两千户进水'],
      ['nothing', '已恢复供水两千户'],
    ],
  ],
  [
    'MH-S-15',
    'homes_power',
    [
      [5000, '五千户没电'],
      [20000, '停电两万户'],
      [8000, '八千户黑灯瞎火'],
      [12000, '失电用户1.2万户'],
      [6500, '六千五百户跳闸没电'],
      [7000, 'power is out for 7,000 homes'],
      [30000, '三万多户人家断电'],
      [15000, '停电户数15000'],
      ['nothing', '五千户停水'],
      ['nothing', '已恢复送电五千户'],
      ['nothing', '电表换装六千户'],
      ['nothing', '带三千户的备用电源'],
    ],
  ],
  [
    'MH-S-15',
    'load_cut_pct',
    [
      [25, '切负荷百分之二十五'],
      [12, '全网减供负荷12%'],
      [30, '负荷少了三成'],
      [50, '减供一半负荷'],
      [8, 'load cut by 8 percent'],
      [20, '电网甩负荷两成'],
      ['nothing', '湿度百分之八十'],
      ['nothing', '负荷恢复八成'],
      ['nothing', '负荷率百分之九十'],
      [15, '紧急切除负荷15%'],
    ],
  ],
  [
    'MH-S-15',
    'users_out_pct',
    [
      [20, '全市两成用户没电'],
      [35, '停电用户占百分之三十五'],
      [50, '一半的用户停电'],
      [30, '全市三成人家没电'],
      [12, '12% of customers have no power'],
      [33.3, '三分之一的用户没电'],
      [60, '六成居民断电'],
      ['nothing', '百分之三十的用户已恢复供电'],
      [25, '四分之一的用户失电'],
    ],
  ],
  [
    'MH-S-13',
    'spill_t',
    [
      [2, '漏了两吨柴油到江里'],
      [12, '十二吨重油跑进黄浦江'],
      [3, '三吨多油漏进河里'],
      [1.5, '溢油1.5吨'],
      [10, '船漏油，有十吨'],
      [120, 'about 120 tonnes of oil spilled into the river'],
      [5, '油污流出来有五吨'],
      [1.7, '漏出两千升柴油'],
      ['nothing', '船上载有三百吨柴油'],
      ['nothing', '八百吨的货船搁浅'],
      ['nothing', '回收油污水三吨'],
      ['nothing', '吸油毡用了两吨'],
    ],
  ],
  [
    'MH-S-23',
    'bs_out',
    [
      [45, '四十五个基站退服'],
      [120, '120座基站断站'],
      [32, '三十二个站掉了'],
      [100, '上百个基站没信号'],
      [310, '退服站点三百一十个'],
      [60, '60 base stations went down'],
      [35, '基站掉了三十五个'],
      [50, '五十来座铁塔的基站全断了'],
      ['nothing', '恢复基站四十个'],
      ['nothing', '基站三百座正常'],
      ['nothing', '辖区有基站三百座'],
    ],
  ],
  [
    'MH-S-23',
    'users_comm',
    [
      [50000, '五万户宽带断了'],
      [12000, '一万两千户上不了网'],
      [200000, '中断用户二十万'],
      [70000, '七万用户打不出电话'],
      [30000, '30,000 users lost their phone signal'],
      [15000, '通信中断影响1.5万户'],
      [20000, '两万多户手机没信号'],
      [11000, '固话不通的有一万一千户'],
      ['nothing', '宽带用户两万户已恢复'],
      ['nothing', '两万户停电'],
    ],
  ],
  [
    'MH-S-24',
    'records',
    [
      [2000000, '两百万条个人信息被挂到暗网'],
      [10000, '泄露一万条居民信息'],
      [300000, '三十万条病历被拖库'],
      [50000, '5万条数据外泄'],
      [50000, 'fifty thousand customer records were stolen'],
      [1200000, '120万人的身份证号泄露'],
      [12000000, '一千两百万条手机号在网上卖'],
      [80000, '八万个学生的学籍信息流出'],
      ['nothing', '发了一万条短信'],
      ['nothing', '收到三百条报警记录'],
    ],
  ],
  [
    'MH-S-21',
    'aqi',
    [
      [210, 'AQI已经210'],
      [186, '空气指数一百八十六'],
      [160, 'AQI在160上下'],
      [205, '空气质量指数到了两百零五'],
      [155, '小时AQI 155'],
      [230, 'air quality index is 230'],
      [201, 'AQI大于200'],
      [180, '污染指数一百八'],
      ['nothing', 'PM2.5浓度210微克'],
      ['nothing', 'AQI五十以下，优'],
      ['nothing', '上证指数3000点'],
      ['nothing', '湿度80'],
    ],
  ],
  [
    'MH-S-35',
    'price_pct',
    [
      [100, '青菜价钱翻了一倍'],
      [50, '鸡蛋涨了一半'],
      [33.33, '大米从三块涨到四块'],
      [35, '菜价一周涨了35%'],
      [60, '蔬菜涨了六成'],
      [100, '绿叶菜贵了一倍'],
      [200, '鸡毛菜从两块卖到六块'],
      [80, '油价一个礼拜涨八成'],
      ['nothing', '股票涨了30%'],
      ['nothing', '菜价跌了三成'],
      ['nothing', '客流涨了50%'],
      ['nothing', '水位涨了三成'],
    ],
  ],
  [
    'MH-S-10',
    'vehicles',
    [
      [8, '八部车撞一串'],
      [6, '六辆车追尾'],
      [7, '七车连环相撞'],
      [10, '十来辆车碰在一起'],
      [5, 'five cars crashed into each other'],
      [9, '九部车子叠在一道'],
      [12, '连环撞了十二部'],
      [6, '前后六辆车撞成一堆'],
      ['nothing', '派三辆警车'],
      ['nothing', '出动消防车六辆'],
      ['nothing', '停着八部车没被撞'],
      ['nothing', '六辆电动车充电'],
    ],
  ],
  [
    'MH-S-08',
    'loss_wan',
    [
      [300, '损失三百万'],
      [1200, '直接经济损失1200万元'],
      [150, '烧掉的货值一百五十万'],
      [10000, '损失一个亿'],
      [2000, '货损两千万'],
      [500, 'about five million yuan of damage'],
      [800, '初步估损八百来万'],
      [120, '设备报废，一百二十万没了'],
      ['nothing', '工程造价三千万'],
      ['nothing', '拖欠工资两百万'],
      ['nothing', '厂房投资两个亿'],
      ['nothing', '赔了三百万'],
    ],
  ],
  [
    'MH-S-28',
    'spots',
    [
      [3, '确诊三个疫点'],
      [2, '两个猪场检出非洲猪瘟阳性'],
      [5, '疫点已有五处'],
      [1, '一户养殖户确诊'],
      [4, '四家养鸡场都确诊了'],
      [6, '疫点增至6个'],
      [2, '确认疫情的有两个村'],
      ['nothing', '消毒点五个'],
      ['nothing', '采样点六处'],
      ['nothing', '排查了三十个养殖场'],
      [4, '已确认四个疫点'],
    ],
  ],
];

describe.each<Group>(groups)('%s %s', (plan, metric, cases) => {
  it.each<Case>(cases)('reads %s in “%s”', (value, text) => {
    const values = given(plan, metric, text);
    if (value === 'nothing') expect(values).toEqual([]);
    else expect(Math.max(...values.map((one) => Math.abs(one)))).toBeCloseTo(Math.abs(value), 1);
  });
});
