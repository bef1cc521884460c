import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { PlanPost } from '../../../contract/plans/plan.model.js';
import { useWords } from '../../app/i18n/use-words.js';
import { LightMark } from '../../components/LightMark.js';
import { space } from '../../components/separators.js';
import { Muted } from '../../components/Text.js';
import { pageMessages as m } from './page.messages.js';
import type { PlanView } from './plan-view.js';

const Name = styled('span')(({ theme }) => ({
  '& b': { fontWeight: 600 },
  '& > span > svg': { marginInlineEnd: theme.spacing(0.5), verticalAlign: '-0.2em' },
}));

/** Whether the post gets its holder only when the place is known. */
const isLocal = ({ directoryPost }: PlanPost): boolean =>
  directoryPost === 'site-unit' || directoryPost.includes('{town}');

export interface HolderNameProps {
  readonly plan: PlanView;
  readonly post: PlanPost;
  /** Little room: the reason of an absence stands in the tooltip only. */
  readonly isShort?: boolean;
}

/** Who holds a post now; whether away, vacant, or filled by the place. */
export function HolderName({ plan, post, isShort = false }: HolderNameProps): ReactNode {
  const t = useWords();
  if (isLocal(post)) return <Muted>{t(m.byIncident)}</Muted>;
  const known = plan.holders[post.id];
  if (known?.holder === undefined) {
    return (
      <Name>
        <span>
          <LightMark light="orange" bare />
        </span>
        {t(m.vacant)}
      </Name>
    );
  }
  return (
    <Name>
      <b>{known.holder}</b>
      {known.absence === undefined ? undefined : (
        <Muted title={known.absence}>
          {space}
          {isShort ? t(m.away) : t(m.absent, { reason: known.absence })}
        </Muted>
      )}
    </Name>
  );
}

/** Who stands in: the person where known, else the duty the plan names. */
export function DeputyName({ plan, post }: { readonly plan: PlanView; readonly post: PlanPost }): ReactNode {
  const person = plan.holders[post.id]?.deputy;
  if (person !== undefined && !isLocal(post)) return <span title={post.deputy?.title}>{person}</span>;
  return <Muted>{post.deputy?.title}</Muted>;
}
