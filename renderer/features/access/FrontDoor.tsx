import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Emblem } from '../../app/shell/Emblem.js';
import { shellMessages } from '../../app/shell/messages.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useClient } from '../../client/ClientContext.js';
import { useObservable } from '../../rx/use-observable.js';

const Page = styled('main')(({ theme }) => ({
  height: '100%',
  display: 'grid',
  placeItems: 'center',
  padding: theme.spacing(2),
  overflow: 'auto',
  backgroundColor: theme.palette.background.default,
}));

const Card = styled('section')(({ theme }) => ({
  width: theme.spacing(50),
  maxWidth: '100%',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(2),
  padding: theme.spacing(4),
  backgroundColor: theme.palette.surface,
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  boxShadow: theme.palette.mode === 'light' ? theme.floating : 'none',
  '& > h1': { ...theme.typography.h1 },
  '& > p': { ...theme.typography.body2, color: theme.palette.text.secondary },
}));

const Brand = styled('div')(({ theme }) => ({
  ...theme.typography.h2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
}));

/** The card of the pages before the desk: sign in, first start. */
export function FrontDoor({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}): ReactNode {
  const t = useWords();
  const info = useObservable(useClient().info$, undefined);
  return (
    <Page>
      <Card>
        <Brand>
          <Emblem />
          {info?.stationName ?? t(shellMessages.appName)}
        </Brand>
        <h1>{title}</h1>
        {hint === undefined ? undefined : <p>{hint}</p>}
        {children}
      </Card>
    </Page>
  );
}
