const CLASS = /((?:iii|ii|iv|i|v)(?:、(?:iii|ii|iv|i|v))*)类/gu;
const LOST = /丢|失控|失踪|被盗|偷|撬|不见|少了|找不到|脱落|遗失|对不上|失窃|gone|missing|stolen|lost/u;

function classesIn(text: string): readonly string[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(CLASS)].flatMap((match) => (match[1] ?? '').split('、'));
}

/**
 * Radioactive sources are graded by class, not by number: 「IV、V类源丢失被盗失控」. Returns the class of the report when
 * the criterion names it and the report says the source is lost.
 */
export function sharedSourceClass(criterionText: string, reportText: string): string | undefined {
  if (!criterionText.includes('类') || !LOST.test(reportText)) return undefined;
  const named = classesIn(criterionText);
  return classesIn(reportText).find((entry) => named.includes(entry));
}
