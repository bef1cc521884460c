import { styled } from '@mui/material/styles';
import { memo, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Finding } from '../../../../contract/plans/finding.model.js';

export type LineMark = Finding['severity'];

export interface LineTarget {
  readonly line: number;
}

const Scroll = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto', scrollbarWidth: 'thin' });

/** The text box lies over a mirror of its lines, which gives it its height and carries the numbers. */
const Stack = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  position: 'relative',
  minHeight: '100%',
  paddingBlock: theme.spacing(1),
  '& > ol, & > textarea': {
    font: 'inherit',
    letterSpacing: 0,
    tabSize: 2,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    wordBreak: 'normal',
  },
  '& > ol': { color: 'transparent', userSelect: 'none' },
  '& li': { position: 'relative', padding: theme.spacing(0, 1.5, 0, 7), minHeight: '1lh' },
  '& li::before': {
    content: 'attr(data-line)',
    position: 'absolute',
    insetInlineStart: 0,
    width: theme.spacing(5.5),
    textAlign: 'end',
    color: theme.palette.text.secondary,
  },
  '& li[data-mark]': { backgroundColor: theme.palette.inset },
  '& li[data-mark="error"]::before': { content: '"✕ " attr(data-line)', color: theme.palette.light.red.text },
  '& li[data-mark="warning"]::before': { content: '"◆ " attr(data-line)', color: theme.palette.light.yellow.text },
  '& > textarea': {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    padding: theme.spacing(1, 1.5, 1, 7),
    border: 0,
    outline: 'none',
    resize: 'none',
    overflow: 'hidden',
    color: theme.palette.text.primary,
    background: 'none',
  },
}));

interface LineProps {
  readonly text: string;
  readonly place: number;
  readonly mark: LineMark | undefined;
}

const Line = memo(function Line({ text, place, mark }: LineProps): ReactNode {
  return (
    <li data-line={place} data-mark={mark}>
      {text}
    </li>
  );
});

/** Offset of the first letter of a line. */
function offsetOf(lines: readonly string[], line: number): number {
  return lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
}

function useTarget(
  target: LineTarget | undefined,
  lines: readonly string[],
  stack: RefObject<HTMLDivElement | null>,
  box: RefObject<HTMLTextAreaElement | null>,
): void {
  const latest = useRef(lines);
  useEffect(() => {
    latest.current = lines;
  });
  useEffect(() => {
    if (target === undefined) return;
    const start = offsetOf(latest.current, target.line);
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(start, start + (latest.current[target.line - 1]?.length ?? 0));
    stack.current?.querySelector(`[data-line="${String(target.line)}"]`)?.scrollIntoView({ block: 'center' });
  }, [target, stack, box]);
}

export interface DocumentEditorProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly marks: ReadonlyMap<number, LineMark>;
  /** Line to go to; a new object goes there again. */
  readonly target: LineTarget | undefined;
}

/** A large text box with line numbers; lines with findings are marked by a sign. */
export function DocumentEditor({ label, text, onChange, marks, target }: DocumentEditorProps): ReactNode {
  const stack = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const lines = useMemo(() => text.split('\n'), [text]);
  useTarget(target, lines, stack, box);
  return (
    <Scroll>
      <Stack ref={stack}>
        <ol aria-hidden>
          {lines.map((line, i) => (
            <Line key={i} text={line} place={i + 1} mark={marks.get(i + 1)} />
          ))}
        </ol>
        <textarea
          ref={box}
          aria-label={label}
          spellCheck={false}
          wrap="soft"
          value={text}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      </Stack>
    </Scroll>
  );
}
