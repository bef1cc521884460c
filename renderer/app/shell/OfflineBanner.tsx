import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useConnection } from '../../client/use-connection.js';
import { useNow } from '../../client/use-now.js';
import { useSpanWords } from '../i18n/use-span-words.js';
import { useWords } from '../i18n/use-words.js';
import { shellMessages as m } from './messages.js';

const Bar = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  padding: theme.spacing(0.5, 2),
  backgroundColor: theme.palette.light.red.soft,
  color: theme.palette.light.red.text,
  borderBottom: theme.strokes.line(theme.palette.light.red.edge),
}));

function Since({ since }: { readonly since: string }): ReactNode {
  const t = useWords();
  const now = useNow();
  const span = useSpanWords();
  return t(m.offlineBanner, { time: span(now - Date.parse(since)) });
}

/** Says that the link is lost, since when, and that nothing typed is lost. */
export function OfflineBanner(): ReactNode {
  const connection = useConnection();
  if (connection.status === 'online') return undefined;
  return (
    <Bar role="alert">
      <Since since={connection.since} />
    </Bar>
  );
}
