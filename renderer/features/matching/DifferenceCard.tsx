import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Difference } from '../../../contract/matching/matching.contract.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { levelWords } from '../../components/level-words.js';
import { Small } from '../../components/Text.js';
import { Score } from '../intake/PlanCard.js';
import { verdictWords } from './match-words.js';
import { matchingMessages as m } from './messages.js';
import { PlanName } from './PlanName.js';
import { SuggestionLine } from './SuggestionLine.js';

const Card = styled('li')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(0.75),
  padding: theme.spacing(1, 1.25),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.raised,
  '& > header': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.25, 1.5), alignItems: 'baseline' },
  '& > header > a': { marginInlineStart: 'auto', color: theme.palette.actionTone.text },
  '& > p': { ...theme.typography.body1, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
}));

const Ranking = styled('ol')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  '& > li': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.25, 1),
    borderRadius: theme.spacing(0.5),
  },
  '& > li > span:last-child': { marginInlineStart: 'auto' },
  '& > li[data-chosen="true"]': { backgroundColor: theme.palette.actionTone.soft, fontWeight: 600 },
  '& > li > em': { ...theme.typography.caption, color: theme.palette.actionTone.text, whiteSpace: 'nowrap' },
}));

export interface DifferenceCardProps {
  readonly difference: Difference;
  readonly titleOf: (code: string) => string;
}

function RankingList({ difference, titleOf }: DifferenceCardProps): ReactNode {
  const t = useWords();
  const { ranking, chosen } = difference;
  const isRanked = ranking.some(({ code }) => code === chosen);
  return (
    <Ranking>
      {ranking.map(({ code, score }, index) => (
        <li key={code} data-chosen={code === chosen}>
          <PlanName code={code} title={titleOf(code)} />
          {code === chosen ? <em>{t(m.choseWord)}</em> : undefined}
          <Score score={score} isFirst={index === 0} />
        </li>
      ))}
      {isRanked ? undefined : (
        <li data-chosen="true">
          <PlanName code={chosen} title={titleOf(chosen)} />
          <em>{t(m.choseOutside)}</em>
        </li>
      )}
    </Ranking>
  );
}

/** One choice that differs: the report, the ranking of that moment, what was chosen, what may be added. */
export function DifferenceCard({ difference, titleOf }: DifferenceCardProps): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { incidentId, at, text, verdict, levelSuggested, levelDeclared, suggestion } = difference;
  const declared = t(levelWords[levelDeclared]);
  return (
    <Card>
      <header>
        <Small>{times.dayMinute(at)}</Small>
        <Small>{t(verdictWords[verdict])}</Small>
        <Small>
          {levelSuggested === undefined
            ? t(m.levelNone, { declared })
            : t(m.levels, { suggested: t(levelWords[levelSuggested]), declared })}
        </Small>
        <Link to={`/incidents/${incidentId}`}>{t(m.incident)}</Link>
      </header>
      <p>{text}</p>
      <RankingList difference={difference} titleOf={titleOf} />
      {suggestion === undefined ? <Small>{t(m.suggestTown)}</Small> : <SuggestionLine suggestion={suggestion} />}
    </Card>
  );
}
