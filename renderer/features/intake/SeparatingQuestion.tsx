import HelpIcon from '@mui/icons-material/HelpOutlineOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Kbd } from '../../components/Kbd.js';
import { useWords } from '../../app/i18n/use-words.js';
import { usePageKeys } from '../../app/keyboard/KeyboardContext.js';
import { rankingMessages as m } from './ranking.messages.js';
import type { Match } from './intake-draft.js';
import type { Intake } from './use-intake.js';

const Box = styled('li')(({ theme }) => ({
  padding: theme.spacing(1.125, 1.5),
  border: theme.line.strong,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.inset,
  '& > p': { ...theme.typography.h2, marginBlock: theme.spacing(0.5, 1) },
  '& > h3': { ...theme.typography.body2, display: 'flex', gap: theme.spacing(1), fontWeight: 600, margin: 0 },
  '& > h3 > svg': { color: theme.palette.primary.main },
}));

const Answers = styled('div')(({ theme }) => ({ display: 'flex', gap: theme.spacing(1), flexWrap: 'wrap' }));

type Answer = 'yes' | 'no' | 'unknown';

const answers = [
  { value: 'no', word: m.questionNo, combo: 'Alt+N' },
  { value: 'yes', word: m.questionYes, combo: 'Alt+Y' },
] as const;

interface AnswerButtonsProps {
  readonly question: NonNullable<Match['question']>;
  readonly plans: Match['plans'];
  readonly chosen: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

function AnswerButtons({ question, plans, chosen, onAnswer }: AnswerButtonsProps): ReactNode {
  const t = useWords();
  const titleOf = (code: string): string => plans.find((plan) => plan.code === code)?.title ?? code;
  const state = (value: Answer) => ({
    'aria-pressed': chosen === value,
    color: chosen === value ? ('primary' as const) : ('inherit' as const),
    onClick: () => {
      onAnswer(value);
    },
  });
  return (
    <Answers role="group" aria-label={question.text}>
      {answers.map(({ value, word, combo }) => (
        <Button key={value} {...state(value)}>
          {t(m.questionLeads, { answer: t(word), plan: titleOf(question[value]) })}
          <Kbd aria-hidden keys={combo} />
        </Button>
      ))}
      <Button {...state('unknown')}>{t(m.questionUnknown)}</Button>
    </Answers>
  );
}

/** The one question that parts the first two plans, and what each answer leads to. */
export function SeparatingQuestion({ intake }: { readonly intake: Intake }): ReactNode {
  const t = useWords();
  const { match, draft, change } = intake;
  const question = match?.question;
  const answer = (value: Answer): void => {
    if (!question) return;
    const words = { yes: t(m.questionYes), no: t(m.questionNo), unknown: '' }[value];
    change({
      parted: { question: question.text, answer: value },
      answers: { ...draft.answers, [question.text]: words },
    });
  };
  const keys = answers.map(({ value, combo }) => ({
    combo,
    run: () => {
      answer(value);
    },
  }));
  usePageKeys(question ? keys : []);
  if (!question) return undefined;
  const chosen = draft.parted?.question === question.text ? draft.parted.answer : undefined;
  return (
    <Box>
      <h3>
        <HelpIcon />
        {t(m.questionTitle)}
      </h3>
      <p>{question.text}</p>
      <AnswerButtons question={question} plans={match.plans} chosen={chosen} onAnswer={answer} />
    </Box>
  );
}
