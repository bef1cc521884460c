import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useMemo } from 'react';
import { useConfirm } from '../../components/ConfirmDialog.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { Muted } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { errorOf } from '../../rx/loadable.js';
import { CallerBar } from './CallerBar.js';
import type { Highlight } from './highlights.rules.js';
import { intakeMessages as m } from './messages.js';
import { sourceMessages } from './source.messages.js';
import { ReportText } from './ReportText.js';
import type { Intake } from './use-intake.js';

const Box = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  overflow: 'hidden',
  backgroundColor: theme.palette.surface,
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
}));

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(0.75),
  padding: theme.spacing(1.25, 1.5, 0.75),
}));

const Foot = styled('div')(({ theme }) => ({
  ...theme.typography.caption,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '& > .end': { marginInlineStart: 'auto' },
  '& > button': { height: theme.spacing(3) },
}));

const sourceWords = {
  trigger: sourceMessages.sourceTrigger,
  phrase: sourceMessages.sourcePhrase,
  title: sourceMessages.sourceTitle,
  concept: sourceMessages.sourceConcept,
  rule: sourceMessages.sourceRule,
  number: sourceMessages.sourceNumber,
  place: sourceMessages.sourcePlace,
  words: sourceMessages.sourceWords,
} as const;

interface Span {
  readonly start: number;
  readonly end: number;
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

function useHighlights(intake: Intake): readonly Highlight[] {
  const t = useWords();
  const { match, plans } = intake;
  return useMemo(() => {
    const facts = (match?.facts ?? []).map((one): Highlight => ({ ...one, label: one.label, kind: 'fact' }));
    const reasons = (plans[0]?.reasons ?? []).map((one): Highlight => {
      const fact = facts.find((other) => isWithin(other, one) || isWithin(one, other));
      return { start: one.start, end: one.end, label: fact?.label ?? t(sourceWords[one.source]), kind: 'reason' };
    });
    const places = (match?.town?.evidence ?? match?.townCandidates.flatMap((one) => one.evidence) ?? []).map(
      (one): Highlight => ({ ...one, label: t(sourceMessages.sourcePlace), kind: 'place' }),
    );
    return [...reasons, ...facts, ...places];
  }, [match, plans, t]);
}

/** Caller, channel and the words themselves. */
export function ReportPanel({ intake }: { readonly intake: Intake }): ReactNode {
  const t = useWords();
  const confirm = useConfirm();
  const { draft, change, clear, match, state, incidentId } = intake;
  const highlights = useHighlights(intake);
  const handleClear = async (): Promise<void> => {
    const isSure = await confirm({
      title: t(m.reportClearTitle),
      text: t(m.reportClearText),
      confirm: t(m.reportClear),
    });
    if (isSure) clear();
  };
  const isFixed = incidentId !== undefined;
  return (
    <Box aria-label={t(m.reportTitle)}>
      <CallerBar intake={intake} />
      <Body>
        <ReportText
          text={draft.text}
          highlights={highlights}
          readOnly={isFixed}
          onChange={(text) => {
            change({ text });
          }}
        />
        <ErrorLine error={errorOf(state)} />
        <Foot>
          {match ? <Muted>{t(m.reportTook, { ms: Math.max(1, Math.round(match.tookMs)) })}</Muted> : undefined}
          <Muted>{t(isFixed ? m.reportReadOnly : m.reportKept)}</Muted>
          <Muted className="end">{t(m.reportLength, { count: draft.text.length })}</Muted>
          {draft.text === '' || isFixed ? undefined : (
            <Button variant="text" onClick={() => void handleClear()}>
              {t(m.reportClear)}
            </Button>
          )}
        </Foot>
      </Body>
    </Box>
  );
}
