import { styled } from '@mui/material/styles';
import { Fragment, type ReactNode, useMemo } from 'react';
import { useWords } from '../../../app/i18n/use-words.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Panel } from '../../../components/Panel.js';
import { compareMessages as m } from './compare.messages.js';
import { type TextChange, type TextRow, textRows } from './compare.rules.js';

const Grid = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  '& > h3': {
    ...theme.typography.caption,
    gridColumn: '1 / 3',
    fontWeight: 600,
    padding: theme.spacing(0.625, 1.5),
    backgroundColor: theme.palette.inset,
    borderBlockEnd: theme.line.soft,
  },
  '& > b': { padding: theme.spacing(0.5, 1.5), borderBlockEnd: theme.line.normal, fontWeight: 600 },
  '& > div': {
    padding: theme.spacing(0.5, 1.5),
    borderBlockEnd: theme.line.soft,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  '& > div:nth-of-type(even), & > b:nth-of-type(even)': { borderInlineStart: theme.line.soft },
}));

/** Lines of one side. The sign at the start says what happened; the ground only helps the eye. */
const Line = styled('p', { shouldForwardProp: (name) => name !== 'mark' })<{ mark: '−' | '＋' | '' }>(
  ({ theme, mark }) => ({
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(2.25)} minmax(0, 1fr)`,
    borderRadius: theme.spacing(0.5),
    whiteSpace: 'pre-wrap',
    '&::before': { content: JSON.stringify(mark), fontWeight: 600 },
    backgroundColor:
      mark === '' ? 'transparent' : { '−': theme.palette.light.none.soft, '＋': theme.palette.actionTone.soft }[mark],
    '& > del': { color: theme.palette.text.secondary },
    '& > ins': { textDecoration: 'none' },
  }),
);

function Side({ row, side }: { readonly row: TextRow; readonly side: 'before' | 'after' }): ReactNode {
  const t = useWords();
  const isSame = row.kind === 'same';
  const Text = side === 'before' ? 'del' : 'ins';
  const changeMark = side === 'before' ? '−' : '＋';
  return (
    <div>
      {row[side].map((line, i) => (
        <Line key={i} mark={isSame ? '' : changeMark}>
          {isSame ? <span>{line}</span> : <Text title={t(side === 'before' ? m.removed : m.added)}>{line}</Text>}
        </Line>
      ))}
    </div>
  );
}

export interface TextChangesProps {
  readonly changes: readonly TextChange[];
  readonly from: number;
  readonly to: number;
  /** Leaves equal lines out. */
  readonly onlyChanges: boolean;
}

/** Both texts side by side under their chapters. */
export function TextChanges({ changes, from, to, onlyChanges }: TextChangesProps): ReactNode {
  const t = useWords();
  const rows = useMemo(() => textRows(changes), [changes]);
  const shown = onlyChanges ? rows.filter((row) => row.kind !== 'same') : rows;
  const count = rows.filter((row) => row.kind !== 'same').length;
  return (
    <Panel title={t(m.text)} note={t(m.count, { count })}>
      {count === 0 ? (
        <EmptyState title={t(m.noText)} />
      ) : (
        <Grid>
          <b>{t(m.versionSide, { version: from })}</b>
          <b>{t(m.versionSide, { version: to })}</b>
          {shown.map((row, i) => (
            <Fragment key={i}>
              {row.chapter === '' || shown[i - 1]?.chapter === row.chapter ? undefined : <h3>{row.chapter}</h3>}
              <Side row={row} side="before" />
              <Side row={row} side="after" />
            </Fragment>
          ))}
        </Grid>
      )}
    </Panel>
  );
}
