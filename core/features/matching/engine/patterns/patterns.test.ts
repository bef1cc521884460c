import { describe, expect, it } from 'vitest';
import { readNumberFacts } from '../facts.js';

const read = (text: string): string[] =>
  readNumberFacts(text)
    .filter((fact) => !fact.negated)
    .map((fact) => `${fact.key}=${String(fact.value)}`);

/** What is said, what it counts as, and words that look alike but count nothing of the kind. */
const cases: readonly (readonly [string, string, string])[] = [
  ['现场发现3具遗体', 'deaths=3', '3号楼发现遗体'],
  ['three bodies on the grass', 'deaths=3', 'building three, no body knows'],
  ['其余3人下落不明', 'trapped=3', '3楼一只猫下落不明'],
  ['1名司炉工重伤', 'serious=1', '1号楼门口有人受轻伤'],
  ['icu收2名', 'serious=2', 'icu已满,2楼过道加床'],
  ['两个人昏过去', 'patients=2', '第二个昏过去'],
  ['14 kids have chlorine poisoning', 'patients=14', 'kids have chlorine lessons for 14 days'],
  ['伤亡合计52人', 'casualties=52', '无伤亡,共52户'],
  ['接伤员17名', 'wounded=17', '17路公交车接伤员'],
  ['13个人还在24层西边房间里下不来', 'trapped=13', '24层房间里水管漏了'],
  ['下去四个没上来', 'trapped=4', '下去四层看看'],
  ['工人右臂卷进机器', 'trapped=1', '纸张卷进机器'],
  ['14 people are stuck on the second floor', 'trapped=14', 'floor 14 is stuck'],
  ['救出2人,七个人关在里面', 'trapped=7', '七号门关在那里'],
  ['疏散沿街商户约90人', 'evacuated=90', '疏散通道约90米'],
  ['周边120户约三百人疏散', 'evacuated=300', '三百米外人员疏散'],
  ['三个安置点现有群众2140人', 'evacuated=2140', '安置房2140号'],
  ['会员约1300人聚在门口', 'participants=1300', '1300弄居民聚在门口'],
  ['家长约420人今日到区政府门口', 'participants=420', '家长今日到区政府门口420号'],
  ['候车厅压了8600人', 'stranded=8600', '候车厅压了8600箱'],
  ['滞留旅客约22300人', 'stranded=22300', '滞留航班22架'],
  ['广场上坐了一千五六百人', 'affected=1500', '广场上1500平方的草坪'],
  ['密度4.2人/㎡'.normalize('NFKC'), 'density=4.2', '密度很高,4号口'],
  ['about 4.3 people per square metre', 'density=4.3', '4 people per car'],
  ['日籍游客6名', 'foreign=6', '日籍游客6号到'],
  ['一名法籍男子', 'foreign=1', '一家法国餐厅'],
  ['腹泻呕吐累计112人', 'patients=112', '呕吐112病区'],
  ['出现高热、皮疹21人', 'adr=21', '皮疹21天'],
  ['疫点5个', 'spots=5', '疫点在5村'],
  ['倒损农房47间', 'houses_down=47', '房间47号倒了水'],
  ['36 rooms of the old houses fell', 'houses_down=36', '36 people fell'],
  ['区内退服136座', 'bs_out=136', '退服通知136号'],
  ['卖家称共230万条', 'records=2300000', '卖家称共230万元'],
  ['积雪已有9厘米', 'snow_depth=9', '积雪,9点清扫'],
  ['水尺上写着60,', 'water_depth=60', '水尺上写着6:30'],
  ['水都到腰了', 'water_depth=90', '水都没到'],
  ['最高38.6度', 'temp_max=38.6', '体温38.6度'],
  ['能见度仪自动告警,06:20读数40米', 'visibility=40', '电表读数40'],
  ['测得m4.6地震', 'magnitude=4.6', 'pm4.6'],
  ['aqi大于200', 'aqi=201', '大于200人'],
  ['aqi连续7小时在160至185', 'aqi=160', '房价在160至185之间'],
  ['苏州河口潮位实测5.12米', 'tide=5.12', '苏州河口5.12公里外'],
  ['雨量62毫米/小时', 'rain1h=62', '螺栓62毫米'],
  ['过火有七百来平方', 'fire_area=700', '铺面有七百来平方'],
  ['塌坑有4米深', 'depth_m=4', '4米宽的路'],
  ['淹了六千多平 ', 'area_m2=6000', '六千平均每天'],
  ['跑了十二吨重油', 'spill_t=12', '十二吨货车停在路边'],
];

describe('how numbers are said', () => {
  it.each(cases)('%s is %s, unlike %s', (said, expected, unlike) => {
    const key = expected.split('=')[0] ?? '';
    expect(read(said)).toContain(expected);
    expect(read(unlike).filter((fact) => fact.startsWith(`${key}=`))).toEqual([]);
  });

  it('takes no ordinal, model number or line number for a count', () => {
    expect(read('第二个人下去拉他,DN900供水管,S20外圈,5号线,22楼')).toEqual([]);
  });
});
