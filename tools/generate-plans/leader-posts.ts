/** A directory post a leader's title of the plans stands for. */
export type LeaderPost = { readonly unitId: string; readonly directoryPost: string };

const of = (unitId: string, post: string): LeaderPost => ({ unitId, directoryPost: `${unitId}-${post}` });
const lead = (unitId: string): LeaderPost => of(unitId, 'lead');
const deputy = (unitId: string): LeaderPost => of(unitId, 'deputy');
const district = (directoryPost: string): LeaderPost => ({ unitId: 'district-leaders', directoryPost });

/** Deputies of the command groups by the words of the plans. A title not listed stops the generator. */
export const deputyPosts: Readonly<Record<string, LeaderPost>> = {
  常务副区长: district('district-executive-vice-head'),
  区委政法委书记: district('district-political-legal-secretary'),
  区委宣传部部长: lead('publicity'),
  区委宣传部分管副部长: deputy('publicity'),
  区委网信办主任: lead('cyberspace'),
  区政府办公室主任: lead('district-office'),
  区政府办公室分管副主任: deputy('district-office'),
  公安闵行分局局长: lead('public-security'),
  公安闵行分局分管副局长: deputy('public-security'),
  公安闵行分局网安负责人: of('public-security', 'cyber'),
  区交警支队支队长: lead('traffic-police'),
  区应急管理局局长: lead('emergency-mgmt'),
  区水务局局长: lead('water'),
  区人武部部长: lead('military-dept'),
  区绿化市容局局长: lead('greening'),
  区建设管理委主任: lead('construction'),
  区建设管理委分管副主任: deputy('construction'),
  区城市建设养护事务单位主任: lead('road-maintenance'),
  区气象局局长: lead('meteorology'),
  区民政局局长: lead('civil-affairs'),
  区财政局局长: lead('finance'),
  区消防救援支队支队长: lead('fire-rescue'),
  区消防救援支队分管副支队长: deputy('fire-rescue'),
  区总工会主席: lead('trade-union'),
  申通地铁运营公司区域负责人: lead('metro'),
  闵行海事局负责人: lead('maritime'),
  商务区管委会分管副主任: deputy('hub-admin'),
  新虹街道办事处主任: lead('town-xinhong'),
  区经委主任: lead('economy-commerce'),
  市南供电公司负责人: lead('power'),
  上海燃气闵行片区负责人: lead('gas'),
  城投水务供水分公司闵行负责人: lead('water-supply'),
  区房管局分管副局长: deputy('housing'),
  区市场监管局局长: lead('market-supervision'),
  区市场监管局分管副局长: deputy('market-supervision'),
  '区国动办（民防办）主任': lead('civil-defense'),
  区生态环境局局长: lead('ecology'),
  区城管执法局局长: lead('urban-enforcement'),
  区卫生健康委主任: lead('health'),
  区卫生健康委分管副主任: deputy('health'),
  区科委主任: lead('sci-tech'),
  电信运营商区域负责人: lead('telecom'),
  区数据局局长: lead('data-bureau'),
  区疾控中心主任: lead('cdc'),
  区教育局局长: lead('education'),
  区教育局分管副局长: deputy('education'),
  区农业农村委主任: lead('agriculture'),
  区医疗急救中心主任: lead('ems-120'),
  区信访办主任: lead('petition'),
  事发地党委主要负责人: { unitId: 'town-local', directoryPost: '{town}-party' },
  驻区武警负责人: lead('armed-police'),
  区文旅局局长: lead('culture-tourism'),
  活动主办单位负责人: { unitId: 'site-unit', directoryPost: 'site-unit' },
  区外办主任: lead('foreign-affairs'),
  区发改委主任: lead('development-reform'),
};

/** Posts of a town's own command group, by the opening words of the title. */
export const townDeputyPosts: readonly (readonly [title: string, post: string])[] = [
  ['分管副镇长', 'deputy'],
  ['分管副主任', 'deputy'],
  ['派出所所长', 'police'],
  ['综治办主任', 'safety'],
];
