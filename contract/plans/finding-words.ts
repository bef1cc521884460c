import type { Finding, FindingRule } from './finding.model.js';

/** The words of a finding: what is wrong and how to mend it; `{name}` takes a value of the finding's data. */
interface FindingWords {
  readonly problem: string;
  readonly mend: string;
}

type Catalogue = Readonly<Record<FindingRule, { readonly zh: FindingWords; readonly en: FindingWords }>>;

const w = (problem: string, mend: string): FindingWords => ({ problem, mend });

/** One list for the screen, the command line and the import preview, in both languages. */
export const findingWords: Catalogue = {
  chapter_missing: {
    zh: w('缺少章节“{chapter}”', '补写这一章，或在结构数据中补上对应内容'),
    en: w('The chapter “{chapter}” is missing', 'Write the chapter or fill in its data'),
  },
  post_without_holder: {
    zh: w('岗位“{post}”（{directoryPost}）在通讯录中无人担任', '在通讯录中为该岗位指定人员，或改用有人担任的岗位'),
    en: w(
      'Nobody in the directory holds the post “{post}” ({directoryPost})',
      'Name a holder or use another directory post',
    ),
  },
  post_two_names: {
    zh: w('同一通讯录岗位 {directoryPost} 有两种写法：{names}', '统一为一种写法'),
    en: w('One directory post, {directoryPost}, has two names: {names}', 'Use one name'),
  },
  post_without_deputy: {
    zh: w('岗位“{post}”没有写明 B 角', '写明 B 角的职务和通讯录岗位'),
    en: w('The post “{post}” names no deputy (B role)', 'Name the deputy and the directory post'),
  },
  quorum_empty: {
    zh: w('没有任何必到岗位', '至少把总指挥设为必到岗位'),
    en: w('No post is required for the quorum', 'Make at least the commander required'),
  },
  unit_unknown: {
    zh: w('单位“{unit}”不在单位名录中', '改为名录中的单位编号'),
    en: w('The unit “{unit}” is not in the directory of units', 'Use the id of a known unit'),
  },
  level_words_mixed: {
    zh: w('级别用语不统一：“{found}”', '响应级别统一写作“{expected}”'),
    en: w('Mixed words for a level: “{found}”', 'Write “{expected}” for the response level'),
  },
  step_without_unit: {
    zh: w('处置步骤没有主办单位', '写明由哪个单位主办'),
    en: w('The step has no responsible unit', 'Name the unit that does it'),
  },
  step_without_limit: {
    zh: w('处置步骤缺少签收或办结时限', '写明派遣后多少分钟签收、起算后多少分钟办结'),
    en: w('The step lacks the limit to sign or to finish', 'Give the minutes to sign and to finish'),
  },
  steps_few: {
    zh: w('Ⅲ级响应只有 {count} 个处置步骤，至少应有 {least} 个', '补充Ⅲ级应执行的步骤'),
    en: w('Only {count} steps at level III; at least {least} are expected', 'Add the steps that run at level III'),
  },
  item_unknown: {
    zh: w('物资“{item}”不在物资目录中', '改为目录中的物资编号，或先在目录中登记'),
    en: w('The item “{item}” is not in the catalogue', 'Use an item of the catalogue or add it there'),
  },
  stock_short: {
    zh: w('{level}级需要{item} {needed}{unit}，库存可用只有 {free}{unit}', '补充库存，或写明缺口由谁调剂'),
    en: w(
      'Level {level} needs {needed} {unit} of {item}; only {free} are free',
      'Fill up the stock or say who lends it',
    ),
  },
  quantity_falls: {
    zh: w('{item}的数量高级别反而更少（{level}级）', '高级别的数量不应少于低级别'),
    en: w('The quantity of {item} falls at the higher level {level}', 'A higher level must not have less'),
  },
  phone_format: {
    zh: w('号码“{number}”格式不对', '写 8 位固话、11 位手机或短号；预案宜写岗位，号码放在通讯录'),
    en: w(
      'The number “{number}” has a wrong format',
      'Use 8 digits, 11 for a mobile, or a short code; better name the post',
    ),
  },
  criteria_without_data: {
    zh: w('{level}级没有一条可计算的分级标准', '至少写一条带指标、比较和数值的标准'),
    en: w('Level {level} has no criterion with data', 'Add a criterion with metric, comparison and value'),
  },
  criteria_overlap: {
    zh: w('“{metric}”在{lower}级与{higher}级之间重叠：{from} 至 {to}', '让低一级的上限等于高一级的下限'),
    en: w(
      '“{metric}” overlaps between {lower} and {higher}: {from} to {to}',
      'End the lower level where the higher begins',
    ),
  },
  criteria_hole: {
    zh: w('“{metric}”在{lower}级与{higher}级之间有空档：{from} 至 {to}', '让低一级的上限等于高一级的下限'),
    en: w(
      '“{metric}” has a gap between {lower} and {higher}: {from} to {to}',
      'End the lower level where the higher begins',
    ),
  },
  metric_unknown: {
    zh: w('指标“{metric}”不在指标表中', '改为指标表中的指标'),
    en: w('The metric “{metric}” is not in the table', 'Use a metric of the table'),
  },
  link_unknown: {
    zh: w('衔接的预案 {plan} 不存在', '改为预案库中的编号，或删去这一条'),
    en: w('The linked plan {plan} does not exist', 'Use a code of the library or remove the link'),
  },
  trigger_shared: {
    zh: w('“{trigger}”同时是 {plan} 的触发词，两个预案之间没有边界规则', '写明什么情形改用哪个预案，或改换触发词'),
    en: w(
      '“{trigger}” is also a trigger of {plan}, and no boundary rule parts the two',
      'Say when which plan is used, or change the trigger',
    ),
  },
  trigger_twice: {
    zh: w('触发词“{trigger}”重复', '删去重复的一条'),
    en: w('The trigger “{trigger}” stands twice', 'Remove one'),
  },
  triggers_few: {
    zh: w('只有 {count} 条触发词，至少应有 {least} 条', '补充来电常用的说法'),
    en: w('Only {count} triggers; at least {least} are expected', 'Add what callers say'),
  },
  deadline_order: {
    zh: w('{level}级向{receiver}的书面时限（{written}分钟）早于口头时限（{phone}分钟）', '书面时限不应早于口头时限'),
    en: w(
      'At level {level} the written report to {receiver} ({written} min) is due before the call ({phone} min)',
      'The written report cannot be due first',
    ),
  },
  source_missing: {
    zh: w('报告时限没有写明依据', '写明时限出自哪里，或标明为假定值'),
    en: w('The reporting deadlines name no source', 'Say where they come from, or that they are assumed'),
  },
  owner_unknown: {
    zh: w('没有写明预案责任岗位，到期无人可提醒', '在预案管理中写明责任岗位'),
    en: w('No owner is named, so nobody can be reminded', 'Name the owner’s directory post'),
  },
  document_broken: {
    zh: w('{message}', '改正后重新导入'),
    en: w('{message}', 'Mend it and import again'),
  },
  line_kept_as_text: {
    zh: w('没有读出结构：“{text}”', '按正文保留；需要成为数据的，改成表格或规定写法'),
    en: w('Not understood as data: “{text}”', 'Kept as text; use a table or the documented form to make it data'),
  },
  chapter_kept_as_text: {
    zh: w('章节“{chapter}”不是规定章节，按正文保留', '可以不改；需要归入规定章节的，改用规定的章名'),
    en: w('“{chapter}” is no standard chapter and is kept as text', 'Leave it, or use a standard title'),
  },
  field_missing: {
    zh: w('没有找到“{field}”', '在文件中补写，或保存后在编辑页填写'),
    en: w('“{field}” was not found', 'Add it to the file, or fill it in after saving'),
  },
  unit_not_found: {
    zh: w('认不出单位“{unit}”', '改用单位名录中的名称或简称'),
    en: w('The unit “{unit}” is not known', 'Use a name of the directory of units'),
  },
  item_not_found: {
    zh: w('认不出物资“{item}”', '改用物资目录中的名称'),
    en: w('The item “{item}” is not known', 'Use a name of the catalogue'),
  },
  plan_not_found: {
    zh: w('认不出预案“{plan}”', '写明预案编号'),
    en: w('The plan “{plan}” is not known', 'Give its code'),
  },
  post_guessed: {
    zh: w('“{post}”按 {directoryPost} 处理', '请核对岗位是否正确'),
    en: w('“{post}” was taken as {directoryPost}', 'Check that the post is right'),
  },
  markup_kept_inert: {
    zh: w('含有脚本或网页标记，按普通文字保留，不会执行', '删去这段标记'),
    en: w('Holds script or markup; kept as plain text, it never runs', 'Remove the markup'),
  },
  link_dropped: {
    zh: w('外部链接 {target} 已去掉，只留文字', '需要引用的写明文件名称'),
    en: w('The link to {target} was dropped, its text kept', 'Name the document instead'),
  },
  image_dropped: {
    zh: w('图片未导入', '图中的内容请写成文字或表格'),
    en: w('A picture was left out', 'Write its content as text or a table'),
  },
};

/** A finding in words. Values fill the `{name}` places literally. */
export function wordsOf(finding: Pick<Finding, 'rule' | 'data'>, language: 'zh' | 'en'): FindingWords {
  const words = findingWords[finding.rule][language];
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(finding.data[name] ?? ''));
  return { problem: fill(words.problem), mend: fill(words.mend) };
}
