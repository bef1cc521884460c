import type { PlanChapter } from '../../../../contract/plans/document-block.model.js';
import type { PlanStatus } from '../../../../contract/plans/lifecycle.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';
import type { PrintableDocument } from '../../../ports/document-printer.js';
import { identityFields } from './tables/identity-table.js';

/** What the title page says besides the plan itself. */
interface Imprint {
  readonly version: number;
  readonly status: PlanStatus;
  /** Instant of printing. */
  readonly printedAt: string;
}

const statusWords: Readonly<Record<PlanStatus, string>> = {
  draft: '起草中，未生效',
  in_review: '会审中，未生效',
  reviewed: '会审通过，未生效',
  drilled: '已演练，未生效',
  in_force: '有效',
  revision_due: '有效，修订到期',
};

/** A plan with its composed chapters as an official document: a title page, then the chapters. */
export function printablePlan(
  structure: PlanStructure,
  chapters: readonly PlanChapter[],
  { version, status, printedAt }: Imprint,
): PrintableDocument {
  const lead = leadUnitIn(chapters);
  const revisedOn = structure.revisions[0]?.on ?? '';
  return {
    title: structure.title,
    subtitle: [
      `预案编号：${structure.code}`,
      `版\u3000\u3000本：第${version}版`,
      `状\u3000\u3000态：${statusWords[status]}`,
      ...(lead === undefined ? [] : [`编制单位：${lead}`]),
      ...(revisedOn === '' ? [] : [`修订日期：${dateWords(revisedOn)}`]),
      ...(structure.restricted ? ['内部敏感，仅限授权人员阅读'] : []),
      `打印日期：${dateWords(localDay(printedAt))}`,
    ],
    hasTitlePage: true,
    sections: chapters.map(({ title, blocks }) => ({ title, blocks })),
    footer: `${structure.code} ${structure.title} · 第${version}版`,
    ...(structure.restricted ? { watermark: '内部' } : {}),
  };
}

/** The lead unit by name, as the first chapter prints it. */
function leadUnitIn(chapters: readonly PlanChapter[]): string | undefined {
  const word = identityFields.columns.leadUnit.words[0];
  return chapters
    .flatMap((chapter) => chapter.blocks)
    .flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .find((row) => row[0] === word)?.[1];
}

const hoursToLocal = 8;

function localDay(instant: string): string {
  return new Date(Date.parse(instant) + hoursToLocal * 3_600_000).toISOString().slice(0, 10);
}

/** 2026-11-21 as 2026年11月21日; other words stay as they are. */
function dateWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`;
}
