import BookIcon from '@mui/icons-material/MenuBookOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { DocumentBlock, PlanChapter } from '../../../contract/plans/document-block.model.js';
import { useWords } from '../../app/i18n/use-words.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { pageMessages as m } from './page.messages.js';
import type { PlanView } from './plan-view.js';
import { readableTable } from './readable-table.rules.js';

const Article = styled('article')(({ theme }) => ({
  ...theme.typography.body1,
  padding: theme.spacing(0.5, 2, 2),
  '& > section': { paddingBlockStart: theme.spacing(1), scrollMarginBlockStart: theme.spacing(0.5) },
  '& h3': { ...theme.typography.h2, paddingBlock: theme.spacing(0.75) },
  '& h4': { ...theme.typography.h3, marginBlock: theme.spacing(1.25, 0.25) },
  '& h5': { ...theme.typography.body1, fontWeight: 600, margin: theme.spacing(1, 0, 0.25) },
  '& ul': { listStyle: 'disc', paddingInlineStart: theme.spacing(2.5), maxWidth: '76ch' },
  '& li': { paddingBlock: theme.spacing(0.25) },
  '& p': { marginBlock: theme.spacing(0.5), maxWidth: '76ch', whiteSpace: 'pre-line' },
}));

const TableBox = styled('div')(({ theme }) => ({
  marginBlock: theme.spacing(1),
  overflowX: 'auto',
  border: theme.line.normal,
  borderRadius: theme.spacing(0.75),
  '& table': { ...theme.typography.body2, width: '100%', borderCollapse: 'collapse' },
  '& th, & td': {
    padding: theme.spacing(0.5, 1),
    textAlign: 'start',
    verticalAlign: 'top',
    borderBlockEnd: theme.line.soft,
    whiteSpace: 'pre-line',
    minWidth: '4em',
  },
  '& td.whole': { whiteSpace: 'nowrap' },
  '& td + td, & th + th': { borderInlineStart: theme.line.soft },
  '& thead th': { fontWeight: 600, backgroundColor: theme.palette.inset, whiteSpace: 'nowrap' },
  '& tbody tr:last-of-type > *': { borderBlockEnd: 0 },
}));

const deepHeading = 4;
/** Letters of a cell that stays on one line. */
const shortCell = 8;

function TableBlock({ block: whole }: { readonly block: Extract<DocumentBlock, { kind: 'table' }> }): ReactNode {
  const block = readableTable(whole);
  return (
    <TableBox>
      <table>
        <thead>
          <tr>
            {block.header.map((cell, i) => (
              <th key={i} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j} className={cell.length <= shortCell ? 'whole' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

/** One block. Text is text: nothing in it is markup here. */
function Block({ block }: { readonly block: DocumentBlock }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return block.level < deepHeading ? <h4>{block.text}</h4> : <h5>{block.text}</h5>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, i) => (
            <li key={i}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <TableBlock block={block} />;
  }
}

function Chapter({ chapter }: { readonly chapter: PlanChapter }): ReactNode {
  return (
    <section data-section={chapter.id} aria-label={chapter.title}>
      <h3>{chapter.title}</h3>
      {chapter.blocks.map((block, i) => (
        <Block key={i} block={block} />
      ))}
    </section>
  );
}

/** The plan as it is read and printed, chapter after chapter. */
export function Reading({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { chapters } = plan;
  return (
    <Panel title={t(m.chapters)} icon={<BookIcon />} note={t(m.reading, { count: chapters.length })}>
      {chapters.length === 0 ? (
        <EmptyState title={t(m.noChapters)} />
      ) : (
        <Article>
          {chapters.map((chapter) => (
            <Chapter key={chapter.id} chapter={chapter} />
          ))}
        </Article>
      )}
    </Panel>
  );
}
