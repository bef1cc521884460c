import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../app/i18n/use-words.js';
import { useConfirm } from '../../../components/ConfirmDialog.js';
import { LightMark } from '../../../components/LightMark.js';
import { editMessages as m } from './edit.messages.js';
import type { PlanDraft } from './use-plan-draft.js';

const Box = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(0.75),
  padding: theme.spacing(1.25, 1.5),
  border: theme.strokes.line(theme.palette.light.orange.edge),
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.light.orange.soft,
  '& > b': { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75), fontWeight: 600 },
  '& > b > span': { display: 'inline-flex' },
  '& > .row': { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

export interface ConflictBannerProps {
  readonly code: string;
  readonly newest: number;
  readonly draft: PlanDraft;
}

/** Somebody saved a version in between: the text stays, the author decides. */
export function ConflictBanner({ code, newest, draft }: ConflictBannerProps): ReactNode {
  const t = useWords();
  const ask = useConfirm();
  const { base, isDirty, rebase, startFrom } = draft;
  if (base >= newest) return undefined;
  const handleTake = async (): Promise<void> => {
    const question = {
      title: t(m.discardTitle),
      text: t(m.discardText, { version: newest }),
      confirm: t(m.toNewest, { newest }),
    };
    if (!isDirty || (await ask(question))) startFrom(newest);
  };
  return (
    <Box role="alert">
      <b>
        <span aria-hidden>
          <LightMark light="orange" bare />
        </span>
        {t(m.changedTitle, { newest })}
      </b>
      <span>{t(m.changedText, { base })}</span>
      <div className="row">
        <Button component={Link} to={`/plans/${code}/compare?from=${String(base)}&to=${String(newest)}`}>
          {t(m.compareThese)}
        </Button>
        {isDirty ? (
          <Button
            onClick={() => {
              rebase(newest);
            }}
          >
            {t(m.rebase, { newest })}
          </Button>
        ) : undefined}
        <Button onClick={() => void handleTake()}>{t(m.toNewest, { newest })}</Button>
      </div>
    </Box>
  );
}
