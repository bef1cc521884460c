import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import type { PlanReview, PlanVersion } from '../../../../contract/plans/lifecycle.model.js';
import type { LightName } from '../../../app/theme/tokens.js';
import { useTimes } from '../../../app/i18n/use-times.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useAccount, useMay } from '../../../app/session/SessionContext.js';
import { useCommand } from '../../../client/use-command.js';
import { LightMark } from '../../../components/LightMark.js';
import { dot } from '../../../components/separators.js';
import { useToast } from '../../../components/Toasts.js';
import { lifeMessages as m } from './life.messages.js';
import { reviewWords } from './life-words.js';
import { LifeRows, LifeSection } from './LifeSection.js';
import { NoteForm } from './NoteForm.js';

const lights: Readonly<Record<PlanReview['state'], LightName>> = {
  asked: 'review',
  approved: 'done',
  returned: 'orange',
};

interface AnswerProps {
  readonly code: string;
  readonly version: number;
  readonly review: PlanReview;
  readonly onClose: () => void;
}

function Answer({ code, version, review, onClose }: AnswerProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const { run, busy, error } = useCommand('plans.review');
  const decide =
    (decision: 'approved' | 'returned') =>
    async (remarks: string): Promise<boolean> => {
      const reply = await run({ code, version, unitId: review.unitId, decision, remarks });
      if (reply.ok) toast(t(m.answered, { unit: review.unitName, decision: t(reviewWords[decision]) }));
      return reply.ok;
    };
  return (
    <NoteForm
      draftKey={`plan.review.${code}.${review.unitId}`}
      label={t(m.remarks)}
      hint={t(m.remarksHint)}
      busy={busy}
      error={error}
      onClose={onClose}
      actions={[
        { label: t(m.approve), isPrimary: true, wordless: true, run: decide('approved') },
        { label: t(m.return), run: decide('returned') },
      ]}
    />
  );
}

function Decided({ review }: { readonly review: PlanReview }): ReactNode {
  const times = useTimes();
  if (review.decidedAt === undefined) return undefined;
  return <small>{[times.dayMinute(review.decidedAt), review.decidedBy ?? ''].join(dot)}</small>;
}

export interface ReviewsPartProps {
  readonly code: string;
  readonly version: PlanVersion;
  readonly reviews: readonly PlanReview[];
}

/** What each department said about the newest version; who may, answers here. */
export function ReviewsPart({ code, version, reviews }: ReviewsPartProps): ReactNode {
  const t = useWords();
  const account = useAccount();
  const mayReview = useMay('plans.review');
  const [open, setOpen] = useState<string>();
  if (reviews.length === 0) return undefined;
  const mayAnswer = (review: PlanReview): boolean =>
    mayReview &&
    version.state === 'in_review' &&
    review.state === 'asked' &&
    (account?.role !== 'liaison' || account.unitId === review.unitId);
  const close = (): void => {
    setOpen(undefined);
  };
  return (
    <LifeSection title={t(m.reviews, { version: version.version })}>
      <LifeRows>
        {reviews.map((review) => (
          <li key={review.unitId}>
            <div className="line">
              <span aria-hidden>
                <LightMark light={lights[review.state]} bare />
              </span>
              <b>{review.unitName}</b>
              <span>{t(reviewWords[review.state])}</span>
              <Decided review={review} />
              {mayAnswer(review) && open !== review.unitId ? (
                <Button
                  className="end"
                  aria-label={t(m.answerFor, { unit: review.unitName })}
                  onClick={() => {
                    setOpen(review.unitId);
                  }}
                >
                  {t(m.answer)}
                </Button>
              ) : undefined}
            </div>
            {review.remarks === '' ? undefined : <p>{review.remarks}</p>}
            {open === review.unitId && mayAnswer(review) ? (
              <Answer code={code} version={version.version} review={review} onClose={close} />
            ) : undefined}
          </li>
        ))}
      </LifeRows>
    </LifeSection>
  );
}
