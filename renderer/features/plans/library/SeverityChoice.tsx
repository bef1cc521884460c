import type { ReactNode } from 'react';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { Segmented } from '../../../components/Segmented.js';
import { type Severity, severityCounts } from './findings.rules.js';
import { libraryMessages as m } from './messages.js';

export interface SeverityChoiceProps {
  readonly findings: readonly Pick<Finding, 'severity'>[];
  readonly value: Severity | 'all';
  readonly onChange: (value: Severity | 'all') => void;
}

/** Findings by severity, with how many there are of each. */
export function SeverityChoice({ findings, value, onChange }: SeverityChoiceProps): ReactNode {
  const t = useWords();
  const counts = severityCounts(findings);
  return (
    <Segmented
      label={t(m.lintShow)}
      value={value}
      onChange={onChange}
      options={[
        { value: 'all', label: t(m.lintAll, { count: findings.length }) },
        { value: 'error', label: t(m.lintErrors, { count: counts.error }) },
        { value: 'warning', label: t(m.lintWarnings, { count: counts.warning }) },
        { value: 'note', label: t(m.lintNotes, { count: counts.note }) },
      ]}
    />
  );
}
