import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import { wordsOf } from '../../../../contract/plans/finding-words.js';
import type { LightName } from '../../../app/theme/tokens.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { LightMark } from '../../../components/LightMark.js';
import { dot } from '../../../components/separators.js';
import { readinessMessages as m } from './readiness.messages.js';

const List = styled('ol')(({ theme }) => ({
  ...theme.typography.body2,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(2.25)} minmax(0, 1fr)`,
    gap: theme.spacing(0, 0.75),
    padding: theme.spacing(0.75, 0),
    borderBlockEnd: theme.line.soft,
  },
  '& > li:last-of-type': { borderBlockEnd: 0 },
  '& b': { fontWeight: 600 },
  '& p': { overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
  '& button': {
    ...theme.typography.caption,
    border: 0,
    padding: 0,
    background: 'none',
    color: theme.palette.actionTone.text,
    cursor: 'pointer',
  },
  '& .mark': { paddingBlockStart: theme.spacing(0.25) },
}));

const lights: Readonly<Record<Finding['severity'], LightName>> = { error: 'red', warning: 'yellow', note: 'none' };
const severityWords = { error: m.severityError, warning: m.severityWarning, note: m.severityNote } as const;
const order = ['error', 'warning', 'note'] as const;

interface RowProps {
  readonly finding: Finding;
  readonly onLine: ((line: number) => void) | undefined;
}

function Where({ finding: { severity, subject, line }, onLine }: RowProps): ReactNode {
  const t = useWords();
  const severityWord = t(severityWords[severity]);
  return (
    <small>
      {[severityWord, subject].filter((part) => part !== '').join(dot)}
      {line === undefined ? undefined : (
        <>
          {dot}
          {onLine === undefined ? (
            t(m.line, { line })
          ) : (
            <button
              type="button"
              onClick={() => {
                onLine(line);
              }}
            >
              {t(m.line, { line })}
            </button>
          )}
        </>
      )}
    </small>
  );
}

function Row({ finding, onLine }: RowProps): ReactNode {
  const t = useWords();
  const { locale } = useIntl();
  const { problem, mend } = wordsOf(finding, locale === 'en' ? 'en' : 'zh');
  return (
    <li>
      <span className="mark" aria-hidden>
        <LightMark light={lights[finding.severity]} bare />
      </span>
      <div>
        <p>
          <b>{problem}</b>
        </p>
        <p>{t(m.mend, { mend })}</p>
        <Where finding={finding} onLine={onLine} />
      </div>
    </li>
  );
}

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** Goes to a line of the document, where there is one to go to. */
  readonly onLine?: ((line: number) => void) | undefined;
}

/** Findings, errors first. */
export function FindingList({ findings, onLine }: FindingListProps): ReactNode {
  const sorted = order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return (
    <List>
      {sorted.map((finding, i) => (
        <Row key={i} finding={finding} onLine={onLine} />
      ))}
    </List>
  );
}

/** How many findings there are of each kind, in words. */
export function FindingSum({ findings }: Pick<FindingListProps, 'findings'>): ReactNode {
  const t = useWords();
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return t(m.findingsSum, { errors: count('error'), warnings: count('warning'), notes: count('note') });
}
