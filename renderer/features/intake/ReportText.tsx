import { styled } from '@mui/material/styles';
import { type ReactNode, useMemo, useRef } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { type Highlight, segmentsOf } from './highlights.rules.js';
import { intakeMessages as m } from './messages.js';

const longText = 140;

const Box = styled('div')(({ theme }) => ({
  position: 'relative',
  flex: 1,
  minHeight: theme.spacing(8),
  borderRadius: theme.shape.borderRadius,
  border: theme.line.strong,
  backgroundColor: theme.palette.inset,
  '&:focus-within': {
    borderColor: theme.palette.primary.main,
    boxShadow: theme.strokes.ring(theme.palette.primary.main),
  },
  '& > *': {
    position: 'absolute',
    inset: 0,
    margin: 0,
    padding: theme.spacing(1, 2),
    ...theme.typography.report,
    letterSpacing: 'normal',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    overflowY: 'auto',
    scrollbarGutter: 'stable',
  },
  '&[data-long="true"] > *': { ...theme.typography.h2, fontWeight: 400, lineHeight: 1.75 },
}));

const Behind = styled('div')(({ theme }) => ({
  color: 'transparent',
  pointerEvents: 'none',
  overflowY: 'hidden',
  '& mark': {
    position: 'relative',
    padding: theme.spacing(0.5, 0),
    color: 'transparent',
    borderRadius: theme.spacing(0.375, 0.375, 0, 0),
    boxShadow: theme.strokes.under(theme.palette.hit.edge, 2),
  },
  '& mark[data-kind="place"]': {
    backgroundColor: theme.palette.place.ground,
    boxShadow: theme.strokes.under(theme.palette.place.edge, 2),
  },
  '& mark[data-kind="fact"]': { backgroundColor: 'transparent' },
  '& mark > small': {
    ...theme.typography.caption,
    position: 'absolute',
    insetInlineStart: 0,
    insetBlockStart: '100%',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    lineHeight: 1.2,
    color: theme.palette.actionTone.text,
  },
  '& mark[data-kind="place"] > small': { color: theme.palette.text.secondary },
  '[data-long="true"] > & mark > small': { display: 'none' },
}));

const Typed = styled('textarea')(({ theme }) => ({
  width: '100%',
  height: '100%',
  border: 0,
  resize: 'none',
  background: 'transparent',
  color: theme.palette.text.primary,
  caretColor: theme.palette.primary.main,
  '&:focus-visible': { outline: 'none' },
  '&::placeholder': { color: theme.palette.text.secondary, fontSize: '1rem' },
}));

export interface ReportTextProps {
  readonly text: string;
  readonly highlights: readonly Highlight[];
  readonly readOnly: boolean;
  readonly onChange: (text: string) => void;
}

/** The report as it is typed, the deciding words marked behind it. */
export function ReportText({ text, highlights, readOnly, onChange }: ReportTextProps): ReactNode {
  const t = useWords();
  const behind = useRef<HTMLDivElement>(null);
  const segments = useMemo(() => segmentsOf(text, highlights), [text, highlights]);
  return (
    <Box data-long={text.length > longText}>
      <Behind ref={behind} aria-hidden>
        {segments.map((segment, index) =>
          segment.highlight ? (
            <mark key={index} data-kind={segment.highlight.kind}>
              {segment.text}
              <small>{segment.highlight.label}</small>
            </mark>
          ) : (
            <span key={index}>{segment.text}</span>
          ),
        )}
      </Behind>
      <Typed
        aria-label={t(m.reportText)}
        placeholder={t(m.reportPlaceholder)}
        value={text}
        autoFocus
        readOnly={readOnly}
        spellCheck={false}
        maxLength={20_000}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        onScroll={(event) => {
          if (behind.current) behind.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </Box>
  );
}
