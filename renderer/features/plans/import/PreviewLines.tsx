import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { PreviewLine } from '../../../../contract/plans/reading.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Panel } from '../../../components/Panel.js';
import { Segmented } from '../../../components/Segmented.js';
import { Muted, Small, Tag } from '../../../components/Text.js';
import { importMessages as m } from './messages.js';
import { usePlaceWords } from './use-place-words.js';

const asWords = {
  heading: m.asHeading,
  structure: m.asStructure,
  text: m.asText,
  dropped: m.asDropped,
} as const;
const kinds = ['heading', 'structure', 'text', 'dropped'] as const;
type Shown = (typeof kinds)[number] | 'all';

const Chapter = styled('h3')(({ theme }) => ({
  ...theme.typography.h3,
  position: 'sticky',
  insetBlockStart: 0,
  zIndex: 1,
  padding: theme.spacing(0.5, 1.5),
  backgroundColor: theme.palette.inset,
  borderBlockEnd: theme.line.soft,
}));

const Line = styled('li', { shouldForwardProp: (name) => name !== 'isMarked' })<{ isMarked: boolean }>(
  ({ theme, isMarked }) => ({
    ...theme.typography.body2,
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(5)} ${theme.spacing(7.5)} minmax(0, 1fr)`,
    gap: theme.spacing(1),
    alignItems: 'start',
    padding: theme.spacing(0.5, 1.5),
    borderBlockEnd: theme.line.soft,
    backgroundColor: isMarked ? theme.palette.hit.ground : 'transparent',
    // Long documents: lines out of view cost no layout.
    contentVisibility: 'auto',
    containIntrinsicSize: `auto ${theme.spacing(3.5)}`,
    '& > .number': { textAlign: 'end' },
    '& > .as': { justifySelf: 'start' },
    '& > div': { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
    '&[data-as="heading"] > div': { fontWeight: 600 },
    '&[data-as="dropped"] > div': { color: theme.palette.text.secondary, textDecoration: 'line-through' },
    '&[data-as="structure"] > .as': {
      backgroundColor: theme.palette.ack.soft,
      color: theme.palette.ack.text,
    },
  }),
);

/** The head of a document in the text form stands for all its data: one line, three dashes. */
const isFrontMatter = ({ as, text }: PreviewLine): boolean => as === 'structure' && text.trim() === '---';

interface LineRowProps {
  readonly line: PreviewLine;
  readonly isMarked: boolean;
}

function LineRow({ line, isMarked }: LineRowProps): ReactNode {
  const t = useWords();
  const placeWords = usePlaceWords();
  return (
    <Line isMarked={isMarked} data-as={line.as} data-line={line.line}>
      <Small className="number">{line.line}</Small>
      <Tag className="as">{t(asWords[line.as])}</Tag>
      <div>
        {isFrontMatter(line) ? <Muted>{t(m.frontMatter)}</Muted> : line.text}
        {line.path === undefined || line.path === '' ? undefined : (
          <div>
            <Small>{t(m.placeAt, { place: placeWords(line.path) })}</Small>
          </div>
        )}
      </div>
    </Line>
  );
}

interface ChapterLines {
  readonly chapter: string;
  readonly lines: readonly PreviewLine[];
}

/** Lines in a row that went into one chapter stand together. */
function byChapter(lines: readonly PreviewLine[]): readonly ChapterLines[] {
  const groups: { chapter: string; lines: PreviewLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.chapter === line.chapter) last.lines.push(line);
    else groups.push({ chapter: line.chapter, lines: [line] });
  }
  return groups;
}

export interface LineTarget {
  readonly line: number;
  /** Counts the wishes, so that one line can be asked for twice. */
  readonly turn: number;
}

/** Brings the line asked for into view, once for each wish. */
function useScrollTo(target: LineTarget | undefined): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (target === undefined) return;
    box.current?.querySelector(`[data-line="${String(target.line)}"]`)?.scrollIntoView({ block: 'center' });
  }, [target]);
  return box;
}

export interface PreviewLinesProps {
  readonly lines: readonly PreviewLine[];
  readonly target: LineTarget | undefined;
}

/** What was understood, line by line. Text of the document is only ever text. */
export function PreviewLines({ lines, target }: PreviewLinesProps): ReactNode {
  const t = useWords();
  const [shown, setShown] = useState<Shown>('all');
  const box = useScrollTo(target);
  const listed = lines.filter((line) => shown === 'all' || line.as === shown || line.line === target?.line);
  const choice = (
    <Segmented
      label={t(m.linesShow)}
      value={shown}
      onChange={setShown}
      options={[
        { value: 'all', label: t(m.linesAll) },
        ...kinds.map((kind) => ({
          value: kind,
          label: t(m.asCount, { word: t(asWords[kind]), count: lines.filter((line) => line.as === kind).length }),
        })),
      ]}
    />
  );
  return (
    <Panel icon={<ArticleIcon />} title={t(m.linesTitle)} note={t(m.linesNote, { count: lines.length })} tools={choice}>
      <div ref={box}>
        {listed.length === 0 ? <EmptyState title={t(m.linesNone)} /> : undefined}
        {byChapter(listed).map((group) => (
          <section key={group.lines[0]?.line} aria-label={group.chapter}>
            <Chapter>{group.chapter === '' ? t(m.noChapter) : group.chapter}</Chapter>
            <ul>
              {group.lines.map((line) => (
                <LineRow key={line.line} line={line} isMarked={line.line === target?.line} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}
