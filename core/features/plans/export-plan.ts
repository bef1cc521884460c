import type { OutputOf } from '../../../contract/index.js';
import { serializePlanDocument } from './document/serialize-plan-document.js';
import type { CataloguePlan } from './plan-catalogue.js';
import { statusAt } from './plan-summary.js';
import type { PlansParts } from './plans-parts.js';
import { printablePlan } from './text/printable-plan.js';

type Format = 'docx' | 'pdf' | 'md';

const mimeTypes: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  md: 'text/markdown; charset=utf-8',
};

/** A plan as a file: the text form, or printed like an official plan. */
export async function exportPlan(
  plan: CataloguePlan,
  format: Format,
  at: string,
  parts: Pick<PlansParts, 'catalogue' | 'printer'>,
): Promise<OutputOf<'plans.export'>> {
  const { structure } = plan;
  const bytes = await bytesOf(plan, format, at, parts);
  return {
    fileName: `${structure.code} ${structure.title} v${plan.version}.${format}`,
    mimeType: mimeTypes[format],
    base64: Buffer.from(bytes).toString('base64'),
  };
}

async function bytesOf(
  plan: CataloguePlan,
  format: Format,
  at: string,
  { catalogue, printer }: Pick<PlansParts, 'catalogue' | 'printer'>,
): Promise<Uint8Array> {
  if (format === 'md') return Buffer.from(serializePlanDocument(plan.structure, plan.body), 'utf8');
  const document = printablePlan(plan.structure, catalogue.chaptersOf(plan), {
    version: plan.version,
    status: statusAt(plan, at),
    printedAt: at,
  });
  return format === 'docx' ? printer.toDocx(document) : printer.toPdf(document);
}
