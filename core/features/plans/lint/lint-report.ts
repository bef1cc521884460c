import { wordsOf } from '../../../../contract/plans/finding-words.js';
import type { Finding } from '../../../../contract/plans/finding.model.js';

type Language = 'zh' | 'en';

const severityWords: Readonly<Record<Language, Readonly<Record<Finding['severity'], string>>>> = {
  zh: { error: '错误', warning: '提醒', note: '说明' },
  en: { error: 'error', warning: 'warning', note: 'note' },
};

const severities = ['error', 'warning', 'note'] as const;

function lineOf(code: string, finding: Finding, language: Language): string {
  const { problem, mend } = wordsOf(finding, language);
  const start = [code, severityWords[language][finding.severity], finding.subject].filter((part) => part !== '');
  return language === 'zh' ? `${start.join(' ')}：${problem}。${mend}` : `${start.join(' ')}: ${problem}. ${mend}`;
}

function totalsOf(plans: ReadonlyMap<string, readonly Finding[]>, language: Language): string {
  const all = [...plans.values()].flat();
  const clean = [...plans.values()].filter((findings) => findings.length === 0).length;
  const counts = severities.map((severity) => ({
    severity,
    count: all.filter((finding) => finding.severity === severity).length,
  }));
  const words = severityWords[language];
  return language === 'zh'
    ? `共 ${plans.size} 个预案，${clean} 个没有问题；${counts.map(({ severity, count }) => `${words[severity]} ${count}`).join('，')}`
    : `${plans.size} plans, ${clean} without findings; ${counts.map(({ severity, count }) => `${words[severity]}: ${count}`).join(', ')}`;
}

/** The findings as lines of the command line, plan by plan with the worst first, and a line of totals at the end. */
export function lintReport(plans: ReadonlyMap<string, readonly Finding[]>, language: Language): readonly string[] {
  const lines = [...plans].flatMap(([code, findings]) =>
    severities.flatMap((severity) =>
      findings.filter((finding) => finding.severity === severity).map((finding) => lineOf(code, finding, language)),
    ),
  );
  return [...lines, totalsOf(plans, language)];
}
