import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import type { Fact } from './intake-draft.js';
import { intakeMessages as m } from './messages.js';

const Chip = styled('button')(({ theme }) => ({
  minWidth: 0,
  textAlign: 'start',
  padding: theme.spacing(0.5, 1.25, 0.625),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.raised,
  color: theme.palette.text.primary,
  cursor: 'pointer',
  '&:hover': { borderColor: theme.palette.primary.main },
  '&[data-missing="true"]': { border: theme.line.dashed, backgroundColor: 'transparent' },
  '& > small': {
    ...theme.typography.caption,
    display: 'flex',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
  '& > small > span:first-of-type': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > b': {
    ...theme.typography.h3,
    lineHeight: 1.45,
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '&[data-missing="true"] > b': { color: theme.palette.text.secondary, fontWeight: 500 },
}));

type FactChipProps = { readonly onEdit: () => void } & (
  | { readonly fact: Fact; readonly isCorrected: boolean }
  | { readonly question: string; readonly answer: string | undefined }
);

/** What a fact says, short. */
export function factWords(fact: Fact, t: Words): string {
  if (fact.negated) return t(m.factsNo);
  if (fact.value === undefined) return fact.text;
  return fact.unit === undefined ? String(fact.value) : `${String(fact.value)} ${fact.unit}`;
}

/** One fact, or one question still to be asked. A click corrects or answers it. */
export function FactChip(props: FactChipProps): ReactNode {
  const t = useWords();
  if ('question' in props) {
    const answer = props.answer?.trim() ?? '';
    const isMissing = answer === '';
    return (
      <Chip
        type="button"
        data-missing={isMissing}
        title={props.question}
        aria-label={t(m.factsEdit, { label: props.question })}
        onClick={props.onEdit}
      >
        <small>
          <span>{props.question}</span>
          <span>{t(isMissing ? m.factsMissing : m.factsByHand)}</span>
        </small>
        <b>{isMissing ? t(m.factsAsk) : answer}</b>
      </Chip>
    );
  }
  const { fact } = props;
  const source = props.isCorrected ? t(m.factsCorrected) : t(m.factsSource, { start: fact.start + 1, end: fact.end });
  return (
    <Chip type="button" title={fact.text} aria-label={t(m.factsEdit, { label: fact.label })} onClick={props.onEdit}>
      <small>
        <span>{fact.label}</span>
        <span>{source}</span>
      </small>
      <b>{factWords(fact, t)}</b>
    </Chip>
  );
}
