import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import type { ProseReading } from './prose-reading.js';
import type { SourceLine } from './source-lines.js';

type Monitoring = PlanStructure['monitoring'];

const colours = { 红: 'red', 橙: 'orange', 黄: 'yellow', 蓝: 'blue' } as const;
const warning = /^(?:发布)?([红橙黄蓝])色预警(?:信号)?(?:[（(][^）)]*[）)])?[：:，,]\s*(.+)$/u;
const watching = /^(.{2,24}?)(?:负责|牵头)?(?:监测|监控|巡查|收集|掌握|会商|观测)(.{2,60})$/u;
const issuer = /由([^，。；]{2,24}?)(?:负责)?发布/u;

/** 监测预警: who watches what, and what each coloured warning sets going. */
export function recogniseMonitoring(reading: ProseReading): Monitoring {
  const sources: Monitoring['sources'] = [];
  const warnings: Monitoring['warnings'] = [];
  for (const line of reading.open('monitoring')) {
    const read = warningOf(line.text);
    if (read !== undefined) {
      warnings.push(read);
      reading.take(line, `monitoring.warnings.${warnings.length - 1}`);
    } else readSource(reading, line, sources);
  }
  return { sources, warnings };
}

function warningOf(text: string): Monitoring['warnings'][number] | undefined {
  const [, colour, words = ''] = warning.exec(text) ?? [];
  if (colour === undefined) return undefined;
  const [when = '', ...rest] = words.replace(/。$/u, '').split(/[；;。]/u);
  const issuedBy = issuer.exec(words)?.[1] ?? '';
  const actions = rest
    .map((action) => action.trim())
    .filter((action) => action !== '' && action !== `由${issuedBy}发布`);
  // The pattern lets nothing but these four characters through.
  return { colour: colours[colour as keyof typeof colours], when, issuedBy, actions };
}

function readSource(reading: ProseReading, line: SourceLine, sources: Monitoring['sources']): void {
  const match = watching.exec(line.text.replace(/[。；]$/u, ''));
  const [mention] = match === null ? [] : reading.units.mentions(match[1] ?? '');
  if (match === null || mention === undefined) return;
  const [what = '', ...how] = line.text
    .slice(mention.end)
    .replace(/[。；]$/u, '')
    .split(/[，,；;]/u);
  sources.push({ what: what.replace(/^(?:负责|牵头)/u, ''), unitId: mention.unitId, how: how.join('，') });
  reading.take(line, `monitoring.sources.${sources.length - 1}`);
}
