import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PreviewLine } from '../../../../contract/plans/reading.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Panel } from '../../../components/Panel.js';
import type { Severity } from '../library/findings.rules.js';
import { SeverityChoice } from '../library/SeverityChoice.js';
import { FindingList } from '../readiness/FindingList.js';
import { lineOf } from './line-of.rules.js';
import { importMessages as m } from './messages.js';

const Choice = styled('div')(({ theme }) => ({ padding: theme.spacing(1, 1.5), borderBlockEnd: theme.line.soft }));
const Body = styled('div')(({ theme }) => ({ padding: theme.spacing(0, 1.5) }));

export interface FindingsPanelProps {
  readonly findings: readonly Finding[];
  readonly lines: readonly PreviewLine[];
  readonly onLine: (line: number) => void;
}

/** The finding with the line of the file it speaks of. */
function placed(finding: Finding, lines: readonly PreviewLine[]): Finding {
  const line = lineOf(finding, lines);
  return line === undefined ? finding : { ...finding, line };
}

/** What is missing or doubtful and how to mend it; a click goes to the line. */
export function FindingsPanel({ findings, lines, onLine }: FindingsPanelProps): ReactNode {
  const t = useWords();
  const [shown, setShown] = useState<Severity | 'all'>('all');
  const listed = findings.filter((finding) => shown === 'all' || finding.severity === shown);
  return (
    <Panel icon={<FactCheckIcon />} title={t(m.findingsTitle)}>
      {findings.length === 0 ? (
        <EmptyState title={t(m.findingsNone)} hint={t(m.findingsNoneHint)} />
      ) : (
        <>
          <Choice>
            <SeverityChoice findings={findings} value={shown} onChange={setShown} />
          </Choice>
          <Body>
            <FindingList findings={listed.map((finding) => placed(finding, lines))} onLine={onLine} />
          </Body>
        </>
      )}
    </Panel>
  );
}
