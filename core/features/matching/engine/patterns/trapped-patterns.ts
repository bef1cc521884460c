import { make, n, people, type FactPattern } from './fact-pattern.js';

const english = '(?<n>one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,4})';
/** Below, inside or up there, and not coming back. */
const stays =
  '(?:没上来|没出来|没爬上来|下不来|上不来|出不来|逃不出|跑不出|不肯上来|勿肯上来|吊在|吊喺|悬在|关在|关勒|困在|没声音|没动静|没反应)';

/** People in danger who cannot get away. */
export const trappedPatterns: readonly FactPattern[] = [
  ...make('trapped', '被困', '人', [
    `(?:困住|被困|困着|困(?!得|扰|难)|被埋|埋了|埋住|压住|压着|卡住|落水|失踪|失联|涉险)(?:了|着)?${n}${people}(?!多?(?:钟头|小时|月|礼拜|星期|天))`,
    `${n}${people}(?:可能|还|仍|均|都|全|先后|被浓烟|被)*(?:被困|困在|困住|被埋|埋在|卡在|卡住|卡着|被压|压在|落水|失踪|失联|没找到|没摸到|没出来)`,
    `(?<=还有)${n}个?(?:没找到|没出来|没摸到|在里面)`,
    `(?:下去|进去)(?:了)?${n}个?(?:人)?(?:就|都|全|一直|还)*(?:${stays}|倒了|昏|晕)`,
    `${n}(?:个|名|位|人)(?!半)[^,。;、]{0,16}?${stays}`,
    `${english} (?:people|persons|workers|kids|guys|children|of us|of them)(?: are| is| were| still)* (?:stuck|trapped|locked in)`,
  ]),
  ...make(
    'trapped',
    '被困',
    '人',
    [
      '(?:人)(?:还|仍)?(?:卡着|卡在里面|被卡住|被困在)',
      '(?:人|工|手|手臂|右臂|左臂|胳膊|头发|身子|腿|脚)(?:被)?(?:卷进|卷入|绞进|绞入|轧进|夹进)',
      '(?:下去|进去)[^,。;没\\d]{0,6}没(?:上来|出来)',
    ],
    { fixed: 1 },
  ),
];
