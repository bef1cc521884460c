import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { useMay } from '../../app/session/SessionContext.js';
import { MatchingPanel } from '../matching/MatchingPanel.js';
import { AboutPanel } from './AboutPanel.js';
import { AccountPanel } from './AccountPanel.js';
import { AccountsPanel } from './AccountsPanel.js';
import { GatewayPanel } from './GatewayPanel.js';
import { JournalCheck } from './JournalCheck.js';
import { LinePanel } from './LinePanel.js';
import { settingsMessages as m } from './messages.js';
import { PlanSetPanel } from './PlanSetPanel.js';
import { SamplePanel } from './SamplePanel.js';
import { SeatPanel } from './SeatPanel.js';
import { SoundPanel } from './SoundPanel.js';

const Page = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: theme.spacing(2),
  '& > h1': { ...theme.typography.h1, marginBlockEnd: theme.spacing(1.5) },
}));

const Grid = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(46)}), 1fr))`,
  // Where two columns fit, the third one stands below the first, beside the second.
  gridTemplateRows: 'auto 1fr',
  '& > :nth-of-type(2)': { gridRow: 'span 2' },
  alignItems: 'start',
  gap: theme.spacing(1.5),
  maxWidth: theme.spacing(150),
}));

/** Panels keep their column, so that a form never jumps away while it is filled in. */
const Column = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
  minWidth: 0,
  maxWidth: theme.spacing(60),
  '&:empty': { display: 'none' },
}));

/** Seat, account, record check, telephone line, SMS gateway, plan set, sample data, about. */
export function SettingsPage(): ReactNode {
  const t = useWords();
  const mayAccounts = useMay('access.createAccount');
  const mayLoadPlans = useMay('plans.loadSet');
  const mayMatching = useMay('matching.differences');
  const mayGateway = useMay('messages.configure');
  const mayLine = useMay('calls.configureLine');
  const mayVoice = useMay('calls.joinVoice');
  const mayVerify = useMay('journal.verify');
  return (
    <Page>
      <h1>{t(m.pageTitle)}</h1>
      <Grid>
        <Column>
          <SeatPanel />
          <AccountPanel />
          {mayVerify ? <JournalCheck /> : undefined}
        </Column>
        <Column>
          {mayVoice ? <SoundPanel /> : undefined}
          {mayLine ? <LinePanel /> : undefined}
          {mayGateway ? <GatewayPanel /> : undefined}
        </Column>
        <Column>
          {mayMatching ? <MatchingPanel /> : undefined}
          <AboutPanel />
          {mayLoadPlans ? <PlanSetPanel /> : undefined}
          {mayAccounts ? <SamplePanel /> : undefined}
          {mayAccounts ? <AccountsPanel /> : undefined}
        </Column>
      </Grid>
    </Page>
  );
}
