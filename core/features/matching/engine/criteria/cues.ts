import { NUMBER_SOURCE as N } from '../numerals.js';

/** How reports say one concrete thing a criterion names. */
export interface Cue {
  /** Part of the criterion's words; a captured number is the least count. */
  readonly says: RegExp;
  /** All must be read near each other, undenied. */
  readonly all: readonly RegExp[];
  /** Anywhere in the report: what the criterion excludes. */
  readonly unless?: RegExp;
  /** Reads the count (group `n`) compared with the captured number; `towns` counts the towns named. */
  readonly count?: RegExp | 'towns';
}

const count = (source: string): RegExp => new RegExp(source.replace('N', `(?<n>${N})`), 'gu');
const breaks = /爆了|爆裂|爆管|破裂|断裂|破了|爆掉|burst/u;

/** The concrete things that criteria without numbers name. Words of many reports, not of one. */
export const cues: readonly Cue[] = [
  { says: /跨(\d)个以上街镇/u, all: [/街镇|街道/u], count: count('N个(?:街镇|街道|镇)(?:同时|都)') },
  { says: /部门无法协调一致/u, all: [/都说不归|互相推|推来推去|口径不一|谁牵头|协调不了/u, /单位|部门|公司|局/u] },
  {
    says: /光气、氯、氨、苯类泄漏且影响居民区/u,
    all: [
      /光气|氯气|液氯|氨气|液氨|苯|chlorine|ammonia|benzene|phosgene/u,
      /漏|泄|放|冒|alarm|leak/u,
      /居民|新村|小区|村民|楼里|residential/u,
    ],
  },
  { says: /火烧连营|综合体失控/u, all: [/火烧连营|连片烧/u] },
  { says: /塔吊、施工升降机倾覆/u, all: [/塔吊|塔机|施工升降机|施工电梯/u, /倒下|倒了|倒塌|翻倒|倾覆|倾倒/u] },
  {
    says: /大客车翻覆或坠水/u,
    all: [
      /大客车|大巴|客车|公交车|校车|班车|(?<![a-z])(?:bus|coach)(?![a-z])/u,
      /翻了|翻车|侧翻|撞翻|翻覆|冲到河|坠河|落水|tipped|overturned|rolled over/u,
    ],
  },
  { says: /桥梁被撞/u, all: [/桥(?!路)/u, /卡撞|撞上|被撞|撞击|撞到桥/u] },
  { says: /路面拱起/u, all: [/路面|地面/u, /拱起|鼓起|鼓包|隆起/u] },
  { says: /大客流达限流标准/u, all: [/站/u, /客流/u, /限流|只出不进/u] },
  { says: /渡船、客船遇险/u, all: [/渡船|摆渡船|轮渡|客船|游船|ferry/u, /进水|碰|撞|擦上|搁浅|失控|沉|倾斜|sinking/u] },
  { says: /船舶碰桥/u, all: [/船/u, /(?:碰|撞)[^,。;]{0,6}桥/u] },
  { says: /220千伏变电站全停/u, all: [/220千伏/u, /全停/u] },
  { says: /110千伏变电站全停/u, all: [/110千伏/u, /全停/u] },
  { says: /次高压以上主管破裂/u, all: [/次高压|(?<!次)高压管|门站|调压站/u, /破裂|挖破|失控|断裂/u] },
  { says: /DN(800)以上主管爆裂/iu, all: [/管/u, breaks], count: /dn ?(?<n>\d{3,4})/gu },
  { says: /DN(300)以上水管爆裂/iu, all: [/水管|供水|自来水/u, breaks], count: /dn ?(?<n>\d{3,4})/gu },
  { says: /污水冒溢入户/u, all: [/污水|粪水/u, /冒|溢|倒灌/u, /家里|入户|户内|屋里/u] },
  {
    says: /锅炉、压力容器、压力管道爆炸/u,
    all: [/锅炉|压力容器|压力管道|储气罐|气瓶|boiler/u, /爆炸|炸了|炸开|exploded/u],
  },
  {
    says: /起重机械整体倾覆/u,
    all: [/起重机|龙门吊|行车|吊车|gantry|crane/u, /整体倾覆|整台倒|倒了|翻倒|倾覆|fell over/u],
  },
  { says: /乡镇水源取水中断/u, all: [/水源/u, /乡镇/u, /停止取水|取水中断|停取水/u] },
  { says: /死鱼(\d+)米以上/u, all: [/死鱼|dead fish/u], count: count('N ?(?:多)?(?:米|meters|metres)') },
  { says: /人员超剂量照射/u, all: [/探伤|射线|放射/u, /剂量/u, /超限|超标|超剂量/u] },
  {
    says: /110、120、消防语音受影响/u,
    all: [
      /110|120|119/u,
      /打不出|打不通|接不通|拨不通|受影响|only connects/u,
      /信号|基站|移动|联通|电信|通信|mobile|phones/u,
    ],
  },
  { says: /光缆被挖断影响重要单位/u, all: [/光缆/u, /挖断|挖破|切断/u, /医院|政务|政府|银行|学校|单位/u] },
  { says: /网站首页被篡改/u, all: [/首页|主页|homepage/u, /篡改|被换|被黑|换成|变成/u] },
  { says: /勒索病毒单机扩散(\d+)台以上/u, all: [/勒索|ransomware|比特币/u], count: count('N台') },
  { says: /诺如、手足口、流感暴发/u, all: [/诺如|手足口|流感/u, /暴发|爆发|聚集性/u] },
  { says: /影响(\d)个以上街镇的可疑食品/u, all: [/同一批|同批|都吃了|吃同|全区下架|涉及的门店/u], count: 'towns' },
  {
    says: /假劣药(\d+)盒以上/u,
    all: [/假药|劣药|来源不明|假货/u, /[两二三四五六七八九十]家|多家|多个/u],
    count: count('N盒'),
  },
  { says: /口蹄疫、非洲猪瘟确诊/u, all: [/口蹄疫|非洲猪瘟|swine fever/u, /确诊|阳性|confirmed/u] },
  { says: /家禽异常死亡(\d+)只以上/u, all: [/鸡|鸭|鹅|禽|鸽/u, /死/u], count: count('N[多来]?(?:只|羽)') },
  { says: /猪异常死亡(\d+)头以上/u, all: [/猪|pig/u, /死|dead/u], count: count('N[多来]?头') },
  { says: /狂犬疑似咬伤多人/u, all: [/疯狗|狂犬|见人就咬/u, /咬了|咬伤/u], count: count('(?:咬了|咬伤)N(?:个|人|名)') },
  {
    says: /可疑爆炸物/u,
    all: [
      /箱|包|袋|盒|物品|装置|bag|package/u,
      /没人认|无人认领|无主|可疑|unattended/u,
      /电线|滴答|滴滴|计时|定时|爆炸|wires|ticking/u,
    ],
  },
  { says: /扬言恐怖/u, all: [/扬言|声称|说要|血流成河|he says|threat/u, /炸|杀|砍|血流成河|bomb|kill/u] },
  {
    says: /单人持械未致死/u,
    all: [/持刀|拿刀|拿着刀|菜刀|砍刀|knife/u, /砍人|见人|乱砍|挥|追|喊|shouting|holding/u],
    unless: /死|重伤|倒了|倒下|砍中|砍伤|dead|died/u,
  },
  { says: /确认爆炸物/u, all: [/爆炸装置|爆炸物|炸弹/u, /确认|排爆/u] },
  { says: /持刀入校/u, all: [/持刀|拿刀|砍刀|菜刀/u, /冲进(?:校|教室|幼儿园|学校)|进了(?:校|学校|幼儿园)/u] },
  { says: /(\d)人以上踩踏/u, all: [/踩踏|摞|摔成一堆|叠在一起|压成一堆|stampede/u], count: count('N(?:个|人|名)') },
  {
    says: /走失/u,
    all: [/走失|没回家|失联|找不到人|不见了/u, /学生|女儿|儿子|孩子|小孩|放学/u, /学校|小学|中学|老师|校/u],
  },
  {
    says: /校园周边险情/u,
    all: [/校门|学校门口|幼儿园门口|gate of the (?:school|kindergarten)/u, /持刀|刀|knife|塌|鼓|坠/u],
  },
  {
    says: /使领馆关注/u,
    all: [/领馆|领事|大使馆|使馆|consulate|embassy/u, /外籍|外国|老外|日籍|法籍|italian|korean|japanese|foreign/u],
  },
  { says: /排队抢购出现/u, all: [/排队|抢购|抢光/u, /没了|脱销|断货|卖完|抢|空了/u, /盐|米|面|油|菜|超市|口粮/u] },
  { says: /3处以上下立交同时封交/u, all: [/[3-9三四五六七八九]处下立交/u, /封/u] },
  { says: /龙卷风/u, all: [/龙卷风/u, /小区|居民|新村|村/u] },
  { says: /深基坑坍塌/u, all: [/基坑/u, /坍塌|塌方|塌了/u, /地铁|周边|邻近|居民楼/u] },
  { says: /塌陷影响轨道隧道或燃气主管/u, all: [/塌/u, /燃气管|燃气主管|轨道|隧道/u, /悬空|影响|露出/u] },
  { says: /餐饮后厨、居民楼闪爆/u, all: [/闪爆/u, /后厨|居民|饭店|家里/u] },
];
