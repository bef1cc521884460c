import { make, n, people, type FactPattern } from './fact-pattern.js';

const dead =
  '(?:当场|已经|已|均|全部|不幸|先后|送医后|送医|送院后|经抢救无效|抢救无效|后)*(?:死亡|遇难|身亡|死了|丧生|死在|没了|没气了|没救活|没救过来|去世|罹难)';
const english = '(?<![a-z])(?<n>one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,4})';
const who = '(?: people| persons| students| workers| kids| children| guys| of us| of them)?';

/** Dead, missing and hurt people. Order matters: the first pattern that claims a stretch of text keeps it. */
export const casualtyPatterns: readonly FactPattern[] = [
  ...make('deaths', '死亡', '人', [
    `(?<!送)(?:死亡|遇难|身亡|致死)(?:人数)?(?:已?达|为|了)?${n}${people}`,
    `${n}${people}${dead}`,
    `${n}具(?:遗体|尸体|尸骸|尸骨|$|(?=[,。;]))`,
    `(?<![不生寻想要送致])死(?:了|掉|脱)?${n}(?:个|名|位|例|人)`,
    `(?<=一家)(?<n>[三四五六七])口(?:人)?(?:都|全|全部)*(?:没气了|没了|死亡|遇难|死了)`,
    `${n}(?:人)?死(?=\\d|[一二两三四五六七八九十]|,|。|、|$)`,
    `${n}(?:个|人)(?:人)?没了`,
    `${english}${who}(?: are| were| is| was| have been| has been)? (?:dead|killed|died)`,
    `${english} (?:dead )?bodies`,
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
  ...make('trapped', '失踪', '人', [
    `(?:失踪|失联|下落不明)(?:人数|人员|者)?(?:约|共|达|为|了)?${n}${people}(?!多?(?:钟头|小时|月|礼拜|星期|天))`,
    `(?:其余|另外|另|还有)?${n}${people}(?:还|仍|均|都|全)*(?:下落不明|失踪|没有下落|找不到)`,
  ]),
  ...make('serious', '重伤', '人', [
    `(?:重伤|危重|重症)${n}${people}`,
    `${n}${people}(?:受)?(?:重伤|重症|危重|伤势危重|生命垂危)`,
    `${n}(?:例|名|个|人)?(?:重伤|重症|危重)`,
    `${n}(?:名|个|位)[^,。;、\\d轻]{1,5}(?:重伤|危重)`,
    `icu(?:里|内)?(?:收|收治|住)?(?:了)?${n}(?:名|人|例|个)`,
    `${n}重(?:伤)?(?=\\d|[一二三四五六七八九十],|。)`,
  ]),
  ...make('patients', '中毒', '人', [
    `${n}${people}(?:都|全|已经|已)*(?:昏过去|昏迷|晕过去|昏倒|中毒)`,
    `${english}${who} (?:have|has|had|got|with) [a-z ]{0,20}poisoning`,
  ]),
  ...make('casualties', '伤亡', '人', [`伤亡(?:人员)?(?:合计|共计|总数|共|达|约)*${n}${people}`]),
];

/** People in hospital or hurt; read after the trapped. */
export const hurtPatterns: readonly FactPattern[] = [
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
      `(?<![轻重])伤(?:了)?${n}(?:个|名|位|人)`,
      `${english}${who} (?:hurt|injured)`,
    ],
    { metric: '' },
  ),
  // No casualties of this event by itself: the wounded may come from elsewhere.
  ...make(
    'wounded',
    '伤员',
    '人',
    [`(?:伤员|伤者|伤患|(?:烧伤|冲击伤|外伤)患者)(?:约|近|共|累计|已达)*${n}(?:名|人|例|个)`],
    {
      metric: '',
    },
  ),
];
