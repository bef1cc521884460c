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
    'MH-S-12',
    'duration_h',
    [
      [2.67, '申通地铁：接触网失电，7时起停运，至9时40分仍未恢复'],
      [3, '断了三个多钟头，站台上还是没车来'],
      [2.5, '地铁五号线停了两个半钟头了，一趟车都没见着'],
      [2.5, '从六点半开始就没车，现在九点了还不开'],
      [2.33, '运营：8:05停运，10:25恢复通车'],
      [4, '早上六点到十点，二号线一直停开'],
      [6, '地铁停运已逾6小时'],
      [7, '从早高峰到现在七个小时了，线路还断着'],
      ['nothing', '预计两小时后恢复运营'],
      ['nothing', '地铁末班车提前两小时'],
      ['nothing', '去年这条线停运过三个小时'],
      ['nothing', '我在车上坐了一个钟头，一路蛮好，没停过'],
    ],
  ],
  [
    'MH-S-10',
    'duration_h',
    [
      [7, '高架双向封了七个钟头，到现在不通'],
      [3, '外环两头都堵死三个小时了'],
      [8, '夜里十二点封的路，早上八点还封着'],
      [13, '从昨天夜里七点堵到今天早上八点，两边一动不动'],
      [4.5, 'G15双向中断4个半小时'],
      [5, '翻车以后两边都封死，五个钟头了车子动也不动'],
      [6, 'the expressway has been closed both ways for six hours'],
      [3, "Traffic blocked in both directions since 9 am, it's noon now"],
      ['nothing', '交警说封路大概要三小时'],
      ['nothing', '开车去那里要两个钟头'],
      ['nothing', '早上九点撞的，现在车已经拖走'],
      ['nothing', '计划夜间封路六小时施工'],
    ],
  ],
  [
    'MH-S-11',
    'duration_h',
    [
      [14, '桥从昨晚六点封到今早八点'],
      [13, '大桥封道十三个小时，还没放行'],
      [30, '桥断了三十个小时'],
      [4, '路塌了，七点到十一点一直封着'],
      [48, '隧道封了两天两夜'],
      [50, '隧道封闭50小时'],
      [12, '半天多一点，十二个钟头路走不通'],
      ['nothing', '修复需要两天'],
    ],
  ],
  [
    'MH-S-14',
    'duration_h',
    [
      [4, '旅客在大厅里头等了四个钟头，一班车也没有'],
      [7, '列车晚点，我们在站台困了七个小时'],
      [12, '昨夜十点滞留到今早十点，都睡地上'],
      [3.5, '困在候车厅三个半小时'],
      [3, 'stuck at Hongqiao for three hours, nobody tells us anything'],
      [5, "We have been waiting in the hall since 6 pm and it's 11 pm now"],
      [6.5, '滞留时间已达6.5小时'],
      [8, '八点钟起旅客就走不脱，已经下午四点'],
      ['nothing', '还要等两个小时才有车'],
      ['nothing', '航班平均延误40分钟后恢复'],
    ],
  ],
  [
    'MH-S-13',
    'duration_h',
    [
      [13, '黄浦江航道断航13小时'],
      [14, '昨晚八点封航到今天上午十点'],
      [25, '船横在江当中，航道断了一天零一个钟头'],
      [12.5, '封航12小时30分'],
      ['nothing', '渡轮停航两天年检'],
    ],
  ],
  [
    'MH-S-15',
    'duration_h',
    [
      [3, '停电三个钟头了，两万多户没电'],
      [2.5, '夜里一点半跳的闸，四点了电还没来'],
      [5, '电断了五个小时'],
      [5.5, '没电从下午一点到六点半'],
      [4, '没电四个小时了，冰箱都化了'],
      [2, '黑了两个钟头'],
      [4.33, '线路13:10失压，17:30仍未送电'],
      [9, '昨晚十一点停电的，现在早上八点了还没有来'],
      ['nothing', '停电两小时后已恢复，是上个月的事'],
      ['nothing', '抢修要四小时'],
      ['nothing', '计划停电八小时'],
      ['nothing', '停电通知：明天停三个小时'],
    ],
  ],
  [
    'MH-S-16',
    'duration_h',
    [
      [26, '一天一夜零两个钟头没气了，五千户'],
      [24, '从昨天中午十二点停气到今天中午十二点'],
      [30, '停气30小时'],
      [48, '煤气停了两天了'],
      [28, 'no gas for 28 hours now'],
      ['nothing', '预计24小时内恢复供气'],
    ],
  ],
  [
    'MH-S-17',
    'duration_h',
    [
      [12, '从早上八点到晚上八点水一滴也没有'],
      [13, '停水13个小时'],
      [48, '两天两夜没水，老人提水爬六楼'],
      [24, '断水整整一昼夜'],
      [72, '整整三天没水了'],
      [14, '水从昨天下午六点停到今天早上八点'],
      [36, '一天半没来水'],
      [30, "We've had no water for thirty hours"],
      ['nothing', '通知明天停水十二小时'],
      ['nothing', '预计12小时后来水'],
      ['nothing', '水压低了两个小时后恢复正常是去年的事'],
    ],
  ],
  [
    'MH-S-18',
    'duration_h',
    [
      [2, '过山车停在半空两个钟头'],
      [1.5, '挂在摩天轮上一个半小时了'],
      [3, '下午两点卡在上头，五点人还没下来'],
      [1.75, '1小时45分悬在空中'],
      [13, '缆车里困了十三个小时'],
      [2, '十个人吊在大摆锤上吊了两小时'],
      ['nothing', '开园两个小时'],
      ['nothing', '玩一圈要一个钟头'],
    ],
  ],
  [
    'MH-S-18',
    'trapped_min',
    [
      [130, '电梯里关了两个钟头零十分'],
      [150, '困在电梯里两个半小时'],
      [120, '两点被关在电梯里，四点还没人来'],
      [125, '轿厢困人，13:05报警，15:10仍未开门'],
      [45, '电梯卡在十楼，三刻钟了'],
      [180, 'stuck in the elevator for three hours'],
      [20, '关在电梯里二十分钟'],
      [90, '一个半钟头了还在电梯里头'],
      ['nothing', '电梯维保要两个小时'],
      ['nothing', '电梯年检停用三小时'],
      ['nothing', '电梯十分钟前修好了'],
      ['nothing', '电梯两小时前就修好了'],
    ],
  ],
  [
    'MH-S-21',
    'duration_h',
    [
      [30, 'AQI超过300已经三十个小时'],
      [6, '空气质量指数一直在160以上，六个钟头了'],
      [8, '小时AQI从早上六点到下午两点都高于150'],
    ],
  ],
  [
    'MH-S-24',
    'duration_h',
    [
      [2.5, '拨测：门户网站9时10分起无法访问，11时40分仍未恢复'],
      [2.5, '网站9时10分起打不开，11时40分还打不开'],
      [3, '政府网站三个钟头打不开'],
      [5, '系统瘫痪五小时，窗口办不了业务'],
      [4.5, '系统崩了，八点到十二点半一直登不上'],
      [2.5, 'from ten to half past twelve the portal was unreachable'],
      [40, '系统宕了40小时'],
      [0.67, '系统中断40分钟'],
      ['nothing', '系统每天凌晨两点到四点例行维护'],
      ['nothing', '系统将于两小时后升级'],
      ['nothing', '会议从九点开到十一点'],
      ['nothing', '网站每周三凌晨一点到三点维护'],
    ],
  ],
  [
    'MH-S-30',
    'duration_h',
    [
      [2.5, '两百来人坐在马路当中，路堵了两个半钟头'],
      [1.5, '拦路一个半小时，公交全绕'],
      [4, '从一点到五点车道一直被占着'],
      [2, 'they have been blocking the road for two hours'],
      [8.5, '早上九点拦到下午五点半'],
      ['nothing', '静坐的人说要坐三小时'],
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
