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
    'MH-S-01',
    'rain1h',
    [
      [60, '刚刚一个钟头下了六十毫米'],
      [72, '雨量计15:00至16:00 72.0毫米'],
      [40, '半个钟头落了四厘米的雨'],
      [85, '北桥站小时雨量85毫米'],
      [55, '17点到18点，莘庄站雨量55毫米'],
      [36, 'one hour: 36mm of rain at Qibao'],
      [52, '自动站近一小时降水52mm'],
      [41, '雨下得大得不得了，一个小时就四十一毫米'],
      ['nothing', '一天下了六十毫米'],
      ['nothing', '水位一小时涨了四厘米'],
      ['nothing', '去年九月一小时下过一百毫米'],
      ['nothing', '管子沉降一小时5毫米'],
    ],
  ],
  [
    'MH-S-01',
    'rain6h',
    [
      [90, '六个钟头下了九十毫米'],
      [120, '从早上六点到中午十二点累计下了一百二十毫米'],
      [160, '近6小时雨量160mm'],
      [55, '雨从半夜两点下到七点，雨量五十五毫米'],
      [110, '五小时雨量一百一十毫米'],
      [82, '6h累计82毫米'],
      ['nothing', '三天雨量一百八十毫米'],
      ['nothing', '今年以来累计降雨六百毫米'],
    ],
  ],
  [
    'MH-S-01',
    'tide',
    [
      [4.95, '苏州河口水尺上到四米九五'],
      [5.12, '黄浦公园站潮位5.12米'],
      [4.6, '苏州河口高潮位4.60米'],
      [5.3, '苏州河口现在五米三'],
      [4.92, 'the tide at Suzhou Creek mouth reached 4.92 m'],
      [5.1, '苏州河口涨到了五米一'],
      [5.25, '潮水涨到五米二五，苏州河口闸门全关了'],
      [4.78, '苏州河口闸外水位四米七八'],
      ['nothing', '米市渡潮位3.9米'],
      ['nothing', '苏州河口潮位涨了40厘米'],
      ['nothing', '去年苏州河口潮位到过5.2米'],
    ],
  ],
  [
    'MH-S-01',
    'wind_avg',
    [
      [10, '台风过来，平均风力十级'],
      [9, '九级大风，树都倒了'],
      [11, '风力十一级'],
      [8, '平均风8级，阵风10级'],
      [8, '测风仪上现在是八级风'],
      [12, '风有十二级'],
      [7, '刮七级大风'],
      [9, '持续风力达到9级'],
      ['nothing', '阵风9级'],
      ['nothing', '塔吊能抗十级风'],
      ['nothing', '地震4级'],
      ['nothing', 'Ⅳ级响应'],
    ],
  ],
  [
    'MH-S-01',
    'water_depth',
    [
      [40, '下立交里水有四十公分'],
      [30, '莲花路下立交，水尺上三十'],
      [35, 'the underpass has 35 centimetres of water'],
      [27, '水深27cm'],
      [60, '地道里水没到大腿，六十公分'],
      [50, '涵洞里水没过膝盖了'],
      [30, '下穿道水到小腿肚'],
      [100, '地道水一米深'],
      ['nothing', '下立交水位半小时涨了4厘米'],
      ['nothing', '河道水位涨了三十厘米'],
      ['nothing', '下立交限高三米五'],
      ['nothing', '泵站水位比警戒线高三十厘米'],
    ],
  ],
  [
    'MH-S-19',
    'water_depth',
    [
      [120, '地下车库淹了一米二'],
      [150, '地库水没到车顶'],
      [40, '地下室进水四十厘米，停电'],
      [30, '负一层水有三十公分'],
      [70, '民防工程里的水到大腿了'],
      [100, '地下商场水一米深'],
      [80, '车库里水淹到屁股'],
      ['nothing', '地下车库水泵抽程三米'],
      ['nothing', '集水井水位降了四十厘米'],
    ],
  ],
  [
    'MH-S-19',
    'area_m2',
    [
      [6000, '地下空间淹了六千平方'],
      [8000, '车库八千平米全淹了'],
      [5500, '地库进水面积5500平方米'],
    ],
  ],
  [
    'MH-S-01',
    'flooded_homes',
    [
      [60, '我们村六十户人家进水'],
      [300, '三百来家屋里进水'],
      [1200, '一楼共一千两百户进水'],
      [220, '220 homes are under water'],
      [80, '八十多户底楼人家水漫金山'],
      [55, '五十五家人家的床都泡了'],
      [110, '居委统计：底层进水一百一十户'],
      [70, '弄堂里七十来户，家家水到脚踝'],
      ['nothing', '六十户停水'],
      ['nothing', '三百户已经搬空，没进水'],
      ['nothing', '去年进水五百户'],
      ['nothing', '可安置三百户进水居民'],
    ],
  ],
  [
    'MH-S-02',
    'snow_depth',
    [
      [9, '路上雪积了九公分'],
      [12, '积雪十二厘米'],
      [5, '车顶上雪有五公分厚'],
      [16, 'the snow is 16 cm deep'],
      [3, '草坪上雪厚三公分'],
      [10, '雪没过脚踝了'],
      [8, '量了量，八公分的雪'],
      [6.6, '雪积了两寸厚'],
      ['nothing', '冰棱长十厘米'],
      ['nothing', '积雪已经铲干净'],
      ['nothing', '融雪剂撒了三公分'],
    ],
  ],
  [
    'MH-S-02',
    'snow6h',
    [
      [12, '六小时下雪十二毫米'],
      [10, '6小时降雪量10mm'],
      [16, '从零点到六点降雪16毫米'],
    ],
  ],
  [
    'MH-S-02',
    'snow12h',
    [
      [6, '十二个小时雪下了六毫米'],
      [7, '从晚上八点到早上八点降雪量七毫米'],
      [5, '12小时降雪量5毫米'],
    ],
  ],
  [
    'MH-S-02',
    'temp_min',
    [
      [-9, '今早最低零下九度'],
      [-10, '外面零下十度'],
      [-8.5, '气温降到零下8.5度'],
      [-9, 'temperature dropped to minus nine'],
      [-9, '温度计上负九度'],
      [-11, '气象站实测-11℃'],
      [-10, '冻煞了，零下十来度'],
      [-10, "it's ten below zero"],
      ['nothing', '冷库零下十八度'],
      ['nothing', '零上九度'],
      ['nothing', '气温降了八度'],
      ['nothing', '降温十度'],
    ],
  ],
  [
    'MH-S-04',
    'temp_max',
    [
      [41, '今天四十一度'],
      [38, '室外三十八度'],
      [40, '气温冲上四十度'],
      [39.5, '最高温度39.5℃'],
      [36, '三十六度的天'],
      [37, '外头有三十七度，热煞了'],
      [42, 'the temperature hit 42 degrees'],
      [38, "it's 38 degrees outside"],
      ['nothing', '孩子发烧四十度'],
      ['nothing', '炉温四十度'],
      ['nothing', '设备温度三十八度'],
      ['nothing', '体温三十八度五'],
    ],
  ],
  [
    'MH-S-04',
    'visibility',
    [
      [30, '三十米开外前车尾灯就没了'],
      [100, '雾浓得一百米外的楼都没影了'],
      [200, '能见度两百米'],
      [150, "can't see beyond 150 metres in this fog"],
      [20, '二十米以外白茫茫一片'],
      [40, '车头前四十米就是一堵白墙'],
      [30, '雾大得只看得到三十米'],
      [45, 'visibility is down to 45 metres'],
      ['nothing', '烟太大，十米外看不见'],
      ['nothing', '大雾，距收费站三百米处追尾'],
    ],
  ],
  [
    'MH-S-03',
    'magnitude',
    [
      [4.2, '闵行发生4.2级地震'],
      [5, '浦江镇下面震了，五级'],
      [4.5, '台网测定本区4.5级'],
      [6, 'magnitude 6 earthquake in Minhang'],
      [4.3, '地震台：震中华漕，4.3级'],
      [4.6, '刚刚四点六级地震，楼晃得厉害'],
      [5.1, 'M5.1，震中在马桥'],
      [4.1, '里氏四点一级'],
      ['nothing', '日本海域7.1级地震，我们这里没感觉'],
      ['nothing', '台湾花莲海域发生6.3级地震，高楼略有震感'],
      ['nothing', '云南发生5.2级地震'],
      ['nothing', '桥梁抗震设防7级'],
    ],
  ],
  [
    'MH-S-05',
    'houses_down',
    [
      [40, '村里四十间老房子塌了'],
      [210, '房屋倒塌二百一十间'],
      [35, '倒了三十五间'],
      [50, '塌掉五十间农房'],
      [32, '三十二间屋墙倒屋塌'],
      [60, 'sixty houses collapsed'],
      [30, '三十来间平房，屋顶掀了墙也倒了'],
      [45, '严重损坏四十五间'],
      ['nothing', '宾馆有四十间客房'],
      ['nothing', '拆迁拆了四十间房'],
      ['nothing', '三十间房屋漏雨'],
    ],
  ],
  ['MH-S-02', 'homes_water', [[1200, '水管冻爆，一千两百户断了水']]],
];

describe.each<Group>(groups)('%s %s', (plan, metric, cases) => {
  it.each<Case>(cases)('reads %s in “%s”', (value, text) => {
    const values = given(plan, metric, text);
    if (value === 'nothing') expect(values).toEqual([]);
    else expect(Math.max(...values.map((one) => Math.abs(one)))).toBeCloseTo(Math.abs(value), 1);
  });
});
