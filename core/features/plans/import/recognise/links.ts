import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import { labelled, type ProseReading } from './prose-reading.js';
import type { SourceLine } from './source-lines.js';
import { codeIn } from './title.rules.js';

type Links = Pick<PlanStructure, 'boundaries' | 'openTogether' | 'links'>;

const quoted = /《([^《》]{2,50})》(?:[（(]([A-Z]{2}-[ZTS]-\d{2,4})[）)])?/gu;

interface NamedPlan {
  readonly title: string;
  readonly code: string | undefined;
}

/** 预案衔接: which plan is used instead or together, and the plans above and below, by name or code. */
export function recogniseLinks(reading: ProseReading): Links {
  const values: Links = { boundaries: [], openTogether: [], links: { upward: [], downward: [] } };
  for (const line of reading.open('links')) {
    const plans = plansIn(reading, line.text);
    if (plans.length > 0) readLine(reading, line, plans, values);
  }
  return values;
}

function plansIn(reading: ProseReading, text: string): readonly NamedPlan[] {
  const named = [...text.matchAll(quoted)].map(([, title = '', code]) => ({
    title,
    code: code ?? reading.vocabulary.planCodeOf(title) ?? reading.vocabulary.planCodeOf(`闵行区${title}`),
  }));
  const code = codeIn(text);
  return named.length > 0 || code === undefined ? named : [{ title: reading.vocabulary.planTitle(code), code }];
}

type Direction = 'upward' | 'downward' | 'together' | 'instead';

function readLine(reading: ProseReading, line: SourceLine, plans: readonly NamedPlan[], values: Links): void {
  const direction = directionOf(line);
  if (direction === 'upward' || direction === 'downward') readUpAndDown(reading, line, plans, direction, values);
  else if (direction !== undefined) readBeside(reading, line, plans, direction, values);
}

const directions: readonly (readonly [Direction, RegExp])[] = [
  ['downward', /下位|下级|下行|向下/u],
  ['upward', /上位|上级|上行|向上/u],
];
const swaps = /改用|转用/u;
const together = /同时|并用|一并|共同启动/u;
const cityPlan = /上海市|市级|总体应急预案/u;
const instead = /改用|转用|适用|按照|按《|执行|启用|启动/u;

function directionOf(line: SourceLine): Direction | undefined {
  const under = `${line.under.at(-1) ?? ''} ${labelled(line.text)?.label ?? ''}`;
  const named = directions.find(([, pattern]) => pattern.test(under))?.[0];
  if (named !== undefined) return named;
  if (swaps.test(line.text)) return 'instead';
  if (together.test(`${under}${line.text}`)) return 'together';
  if (cityPlan.test(line.text)) return 'upward';
  return instead.test(line.text) ? 'instead' : undefined;
}

function readBeside(
  reading: ProseReading,
  line: SourceLine,
  plans: readonly NamedPlan[],
  direction: 'together' | 'instead',
  values: Links,
): void {
  const when = conditionIn(line.text);
  for (const { code, title } of plans) {
    if (code === undefined) {
      reading.say('plan_not_found', 'warning', { subject: line.text.slice(0, 40), line: line.line }, { plan: title });
    } else if (direction === 'together') values.openTogether.push({ plan: code, when });
    else values.boundaries.push({ plan: code, useInsteadWhen: when });
  }
  const isWhole = plans.every((plan) => plan.code !== undefined);
  if (isWhole) reading.take(line, direction === 'together' ? 'openTogether' : 'boundaries');
}

function readUpAndDown(
  reading: ProseReading,
  line: SourceLine,
  plans: readonly NamedPlan[],
  direction: 'upward' | 'downward',
  values: Links,
): void {
  for (const { title, code } of plans) {
    if (direction === 'downward') {
      const unitId = reading.units.mentions(title)[0]?.unitId;
      values.links.downward.push({ title, ...(unitId === undefined ? {} : { unitId }) });
    } else values.links.upward.push({ title, ...(code === undefined ? {} : { code }) });
  }
  const said = line.text
    .replaceAll(quoted, '')
    .replace(/^[^：:]{2,12}[：:]/u, '')
    .replaceAll(/[、，；。和]/gu, '');
  const path = `links.${direction}`;
  if (said.trim() === '') reading.take(line, path);
  else reading.note(line, path);
}

/** The condition of a sentence such as `起火的，改用《火灾事故专项应急预案》`: what stands before the verb. */
function conditionIn(text: string): string {
  const cut =
    text.split(
      /[，,；;]?\s*(?:应当?|则|可)?(?:改用|转用|适用|按照|按《|执行|启用|同时启动|一并启动|并用|启动)|——/u,
    )[0] ?? '';
  const condition = cut
    .replaceAll(quoted, '')
    .replace(/(?:的|时|，)+$/u, '')
    .trim();
  return condition === '' ? text : condition;
}
