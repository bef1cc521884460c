/** How a metric is worded in criteria: its words, and the units it is counted in with their factor. */
export interface MetricWords {
  readonly metric: string;
  readonly words: RegExp;
  readonly units: Readonly<Record<string, number>>;
}

const people = { 人: 1, 名: 1, 万人: 10_000, 人次: 1 };
const homes = { 户: 1, 万户: 10_000 };
const percent = { '%': 1, 个百分点: 1 };

/** More telling words first: the first that fits words and unit is taken. */
export const metricWords: readonly MetricWords[] = [
  { metric: 'critical', words: /死亡(?:和|或|加|、)(?:危重|濒危)/u, units: people },
  { metric: 'casualties', words: /伤亡|死伤/u, units: people },
  { metric: 'deaths', words: /死亡|遇难|失踪/u, units: people },
  { metric: 'serious', words: /重伤|急性中毒/u, units: people },
  { metric: 'trapped', words: /被困|涉险|受困/u, units: people },
  { metric: 'evacuated', words: /疏散|转移|撤离|安置/u, units: people },
  { metric: 'stranded', words: /滞留/u, units: people },
  { metric: 'brawl', words: /械斗/u, units: people },
  { metric: 'patients', words: /病例|发病|食物中毒|感染|患者/u, units: people },
  { metric: 'participants', words: /参与|聚集/u, units: people },
  { metric: 'affected', words: /受影响|影响/u, units: people },
  { metric: 'loss_wan', words: /经济损失|财产损失/u, units: { 万元: 1, 亿元: 10_000, 元: 0.0001 } },
  { metric: 'homes_gas', words: /停气|供气|用气|燃气/u, units: homes },
  { metric: 'homes_water', words: /停水|供水|用水|断水/u, units: homes },
  { metric: 'homes_power', words: /停电|供电|断电|用电/u, units: homes },
  { metric: 'flooded_homes', words: /进水|积水/u, units: homes },
  { metric: 'users_comm', words: /通信|通讯/u, units: homes },
  { metric: 'load_cut_pct', words: /减供|负荷/u, units: percent },
  { metric: 'users_out_pct', words: /停电用户|用户比例/u, units: percent },
  { metric: 'capacity_pct', words: /承载量|客流/u, units: percent },
  { metric: 'price_pct', words: /价格|涨幅/u, units: percent },
  { metric: 'rain6h', words: /6小时.*(?:雨|降水)|(?:雨|降水).*6小时/u, units: { 毫米: 1 } },
  { metric: 'rain1h', words: /1小时.*(?:雨|降水)|(?:雨|降水).*1小时|小时(?:雨|降水)量/u, units: { 毫米: 1 } },
  { metric: 'snow12h', words: /12小时.*雪|雪.*12小时/u, units: { 毫米: 1 } },
  { metric: 'snow6h', words: /6小时.*雪|雪.*6小时/u, units: { 毫米: 1 } },
  { metric: 'snow_depth', words: /积雪/u, units: { 厘米: 1, 米: 100 } },
  { metric: 'water_depth', words: /积水/u, units: { 厘米: 1, 米: 100 } },
  { metric: 'tide', words: /潮位|水位/u, units: { 米: 1 } },
  { metric: 'visibility', words: /能见度/u, units: { 米: 1 } },
  { metric: 'wind_gust', words: /阵风/u, units: { 级: 1 } },
  { metric: 'wind_avg', words: /平均风|风力/u, units: { 级: 1 } },
  { metric: 'magnitude', words: /地震|震级/u, units: { 级: 1 } },
  { metric: 'temp_max', words: /最高气温/u, units: { 度: 1, 摄氏度: 1, '℃': 1 } },
  { metric: 'houses_down', words: /倒塌|损坏(?:住)?房|房屋/u, units: { 间: 1 } },
  { metric: 'fire_area', words: /过火/u, units: { 平方米: 1 } },
  { metric: 'area_m2', words: /面积/u, units: { 平方米: 1 } },
  { metric: 'depth_m', words: /深度|坑深/u, units: { 米: 1, 厘米: 0.01 } },
  { metric: 'vehicles', words: /车辆|车.*(?:相撞|追尾)/u, units: { 辆: 1 } },
  { metric: 'spill_t', words: /泄漏|溢油/u, units: { 吨: 1 } },
  { metric: 'bs_out', words: /基站/u, units: { 座: 1, 个: 1 } },
  { metric: 'aqi', words: /AQI|空气质量指数/iu, units: { '': 1 } },
  { metric: 'trapped_min', words: /困/u, units: { 分钟: 1, 小时: 60 } },
  {
    metric: 'duration_h',
    words: /持续|中断|恢复|停运|停气|停水|停电|延误|以上/u,
    units: { 小时: 1, 分钟: 1 / 60, 天: 24, 日: 24 },
  },
];
