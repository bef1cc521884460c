import { describe, expect, it } from 'vitest';
import { loadTestKnowledge } from '../test-support/test-matcher.js';
import { createLooseReader } from './loose-facts.js';
import { createReader } from './reading.js';

const knowledge = loadTestKnowledge();
const reader = createReader(knowledge);
const loose = createLooseReader(knowledge.metrics, knowledge.quantities);
const metrics = Object.keys(knowledge.metrics);

/** What is read for one metric, for a criterion with the words `criterion`. */
function told(text: string, metric: string, criterion = ''): number[] {
  return loose
    .read(reader.read(text), [metric])
    .filter((fact) => fact.allowed(criterion))
    .map((fact) => Math.round(fact.value * 100) / 100);
}

type Case = [text: string, metric: string, value: number, criterion?: string];

const rain: readonly Case[] = [
  ['梅陇站刚才那一个钟头落了六十八毫米', 'rain1h', 68],
  ['雨量站14:00—15:00实测52.5mm', 'rain1h', 52.5],
  ['从下午三点到四点雨下了七十来毫米', 'rain1h', 70],
  ['小时雨强已经到了45毫米', 'rain1h', 45],
  ['It rained 82 mm in one hour at the airport', 'rain1h', 82],
  ['半个小时里头倒了四十毫米的雨', 'rain1h', 40],
  ['过去三小时累计雨量一百一十毫米', 'rain6h', 110],
  ['雨从早上八点到下午两点一共下了156毫米', 'rain6h', 156],
  ['预计未来一小时雨量可达90毫米', 'rain1h', 90, '暴雨橙色预警：1小时80毫米以上'],
];
const water: readonly Case[] = [
  ['下立交里水漫到膝盖了', 'water_depth', 50],
  ['地下车库水已经齐腰', 'water_depth', 90],
  ['下立交积了三十来公分的水', 'water_depth', 30],
  ['地库进水一米二', 'water_depth', 120],
  ['the underpass is flooded, about 40 cm of water', 'water_depth', 40],
  ['我们这排七十来户人家屋里全进水了', 'flooded_homes', 70],
  ['底楼一百二十多家都被淹了', 'flooded_homes', 120],
  ['around 60 households are flooded', 'flooded_homes', 60],
  ['甲村三百户、乙村一百五十户泡在水里', 'flooded_homes', 450],
];
const weather: readonly Case[] = [
  ['桥面上起雾，能见度仪读数 45 m', 'visibility', 45],
  ['雾大得来只看得见前头三十米', 'visibility', 30],
  ['大雾，视线不到两百米', 'visibility', 200],
  ['路上的雪已经积了六公分', 'snow_depth', 6],
  ['今朝室外温度计上四十一度', 'temp_max', 41],
  ['夜里冷到零下九度', 'temp_min', -9],
  ['中国地震台网：附近发生4.3级有感地震', 'magnitude', 4.3],
  ['台风靠近，风力已有9到10级', 'wind_avg', 9],
  ['手机上看空气质量指数连着几个钟头都在一百六十以上', 'aqi', 160],
  ['AQI已经超过200', 'aqi', 201],
];
const people: readonly Case[] = [
  ['底下压了五个工人', 'trapped', 5],
  ['楼上还有七八个人趴在窗口喊救命', 'trapped', 7],
  ['架子塌了，三名瓦工掉进坑里', 'trapped', 3],
  ['下去清淤的四个到现在没上来', 'trapped', 4],
  ['夫妻俩困在车里出不来', 'trapped', 2],
  ['母子三人被围在二楼下不来', 'trapped', 3],
  ['小船翻了，船上六个人都掉到河里', 'trapped', 6],
  ['two of us are stuck in the pit', 'trapped', 2],
  ['half a dozen workers are buried under the scaffolding', 'trapped', 6],
  ['里面两个工人没出来，还有三个在坑底', 'trapped', 5],
  ['车里一家三口没气了', 'deaths', 3],
  ['驾驶员已经没了呼吸', 'deaths', 1],
  ['后座那个还在哼，驾驶员已经没气了', 'deaths', 1],
  ['河里捞上来两个，都没了心跳', 'deaths', 2],
  ['当场死了仨', 'deaths', 3],
  ['河里还有两个人没找着', 'deaths', 2, '死亡（含失踪）3人以上'],
  ['十四个工人急性中毒抬上救护车', 'serious', 14, '重伤（含急性中毒）10人以上'],
  ['有三个还在icu插管', 'serious', 3],
  ['事故现场已经转运伤员34人', 'casualties', 34],
  ['十几个小朋友手上嘴里起疱', 'patients', 10],
  ['吃过喜酒的客人里头，三十五个上吐下泻', 'patients', 35],
  ['a dozen pupils are vomiting after lunch', 'patients', 12],
  ['打完同批疫苗的孩子里有十二个发烧起疹子', 'adr', 12],
  ['科里量下来她一个人超剂量照射', 'patients', 1, '人员超剂量照射1人以上'],
  ['附近居民三百多人被带到体育馆过夜', 'evacuated', 300],
  ['整栋楼请出来两百八十人', 'evacuated', 280],
  ['一千五百名居民裹着被子待在广场上', 'affected', 1500],
  ['厂门口六百来号人拉着横幅不肯走', 'participants', 600],
  ['百把个家长围在校门口', 'participants', 100],
  ['about two hundred owners gathered at the sales office', 'participants', 200],
  ['两边三四十个人拿着钢管打起来', 'brawl', 30],
  ['大厅里六千多旅客走不了', 'stranded', 6000],
  ['1.2万人堵在到达层出不去', 'stranded', 12_000],
  ['换乘大厅每平方米已经有5个人', 'density', 5],
  ['两名日籍游客被撞，躺地上流血送医', 'foreign', 2],
];
const supply: readonly Case[] = [
  ['主变跳闸，影响8600户', 'homes_power', 8600],
  ['三千来户人家没有电', 'homes_power', 3000],
  ['1.8万户居民龙头里没水', 'homes_water', 18_000],
  ['煤气打不着，波及一千两百户', 'homes_gas', 1200],
  ['传输板卡坏了，中断用户约七万户', 'users_comm', 70_000],
  ['停电以后四十五个站退服', 'bs_out', 45],
  ['暗网上有人在卖两百万条业主资料', 'records', 2_000_000],
  ['初步核损260万元', 'loss_wan', 260],
  ['设备毁损一千两百万', 'loss_wan', 1200],
  ['仓库烧了三百来平方', 'fire_area', 300],
  ['路面陷下去十二个平方', 'area_m2', 12],
  ['路中间一个洞，有四米多深', 'depth_m', 4],
  ['柴油漏进河里两吨半', 'spill_t', 2.5],
  ['八部车子撞在一起', 'vehicles', 8],
  ['青菜价钱一礼拜翻了一番', 'price_pct', 100],
  ['大米贵了三成', 'price_pct', 30],
  ['园区里人数到了核定的九成', 'capacity_pct', 90],
];
const time: readonly Case[] = [
  ['列车停开已两个半小时', 'duration_h', 2.5, '连续中断行车2小时以上'],
  ['从昨晚九点到现在八点一直没水', 'duration_h', 11, '停水1000户以上且12小时以上'],
  ['连着七个钟头', 'duration_h', 7],
  ['路堵了两天一夜', 'duration_h', 36, '双向中断24小时以上'],
  ['旅客滞留3小时20分', 'duration_h', 3.33, '滞留3小时以上'],
  ['昨晚十点断的电，现在早上七点还没来', 'duration_h', 9, '停电2万户以上且持续2小时以上'],
  ['电梯里关了三刻钟', 'trapped_min', 45],
  ['stuck in the lift for two and a half hours', 'trapped_min', 150],
];

const more: readonly Case[] = [
  ['老街平房里，五十几户人家床脚都湿了，水从门槛漫进来', 'flooded_homes', 50],
  ['一个小时不到就下了五十五个毫米', 'rain1h', 55],
  ['二楼着火，还有四个女工在窗口挥衣服喊', 'trapped', 4],
  ['仓库顶塌了，里面干活的七个人一个都没跑出来', 'trapped', 7],
  ['两个管道工被土埋到胸口', 'trapped', 2],
  ['周围一百二十多人已经叫出来了，带到活动中心', 'evacuated', 120],
  ['业主来了两三百号，把售楼处大门堵牢了', 'participants', 200],
  ['工人四百多，坐在厂门口不上班', 'participants', 400],
  ['广场上站满了人，少说两千，都不敢回去', 'affected', 2000],
  ['退服的站点有一百一十个', 'bs_out', 110],
  ['青菜从三块涨到六块', 'price_pct', 100],
  ['超过核定人数的百分之一百一十', 'capacity_pct', 110],
  ['路面陷下去一块，长五米宽三米', 'area_m2', 15],
  ['路当中塌了个坑，直径两米', 'area_m2', 3.14],
  ['夫妻俩在屋里，都没醒过来，没呼吸了', 'deaths', 2],
  ['清池的两个人先倒下，厂里电工去拉也没上来，现在三个都在池底', 'trapped', 3],
];

const nothing: readonly string[] = [
  '事故地点离居民楼三百米',
  '早上七点半出的事',
  '住在三号楼的人报的警',
  '沪闵路1200弄35号',
  '他今年五十八岁',
  '鸡蛋十二块钱一斤',
  '电话13816204455找王师傅',
  '房子在十八层，电梯在保养',
  '坐186路到底站',
  '地铁12号线照常开',
  '两个小时后在会议室开会',
  '去年这里淹死过三个人',
  '上个月那次有五个人中毒，现在没事了',
  '体育馆可以安置八百人',
  '核载四十五人的大巴停在路边',
  '演练：三人被困，两人重伤',
  '没有人被困，没有两个人受伤的事',
  '万一压着三个人怎么办',
  '消防出动六十人到场',
  '备用发电机可带三百户',
  '预计两小时恢复供电',
  '三百平方公里的降雨区',
  '3月15日起停水通知请看公告',
  '12345热线回访',
  '第三个路口往右',
  '新闻里放外省化工厂死了七个人',
  '死鱼翻上来八百米',
  '大家吓死了，三个班都放学了',
  '水位计读数2.61米，设备在线',
  '自动扶梯年检停用三天，客流平稳',
  '好几个人在里面，数不清',
  '一斤涨到九块八',
  '小区从早上起没气了，烧不了饭',
  '车胎没气了，想叫救援',
  '夜跑看见个假人，我差点心跳停了',
  '报了三十人被困，更正：没有人员被困',
];

describe('numbers read by the words of their metric', () => {
  it.each<Case>([...rain, ...water, ...weather, ...people, ...supply, ...time, ...more])(
    '%s → %s %d',
    (text, metric, value, criterion) => {
      expect(told(text, metric, criterion)).toContain(value);
    },
  );

  it('takes a number told anew for the earlier one', () => {
    expect(told('说是三十个人堵在门口，其实是十三个人', 'participants')).toEqual([13]);
    expect(told('三个人压在底下，你们地图上的地址不对', 'trapped')).toEqual([3]);
  });

  it('counts a forecast only for criteria that speak of one', () => {
    const text = '预计未来一小时雨量可达90毫米';
    expect(told(text, 'rain1h', '1小时80毫米以上')).toEqual([]);
    expect(told(text, 'rain1h', '暴雨橙色预警：1小时80毫米以上')).toEqual([90]);
  });

  it('counts the missing among the dead only where the criterion does', () => {
    expect(told('河里还有两个人没找着', 'deaths', '死亡1人以上')).toEqual([]);
  });

  it('keeps a round number as one', () => {
    const [fact] = loose.read(reader.read('厂门口六百来号人拉着横幅'), ['participants']);
    expect(fact?.approximate).toBe(true);
  });

  it('quotes the report as typed', () => {
    const text = '【雨情】華漕站 17：05—18：05 累計雨量８４毫米';
    const [fact] = loose.read(reader.read(text), ['rain1h']);
    expect(fact?.value).toBe(84);
    expect(text).toContain(fact?.words);
  });

  it('reads only a greater total of what is known already', () => {
    const reading = reader.read('两个人先倒下，电工去拉也没上来，现在三个都在池底');
    expect(loose.read(reading, ['trapped'], new Map([['trapped', 2]])).map(({ value }) => value)).toEqual([3]);
    expect(loose.read(reading, ['trapped'], new Map([['trapped', 3]]))).toEqual([]);
  });

  it.each(nothing)('%s tells no metric', (text) => {
    const facts = loose.read(reader.read(text), metrics).filter((fact) => fact.allowed(''));
    expect(facts.map((fact) => `${fact.metric}=${String(fact.value)} ${fact.words}`)).toEqual([]);
  });
});
