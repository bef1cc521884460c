import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { stackedWhenNarrow } from '../../app/theme/stacked.js';
import { LimitsPanel } from './LimitsPanel.js';
import { MessageBook } from './MessageBook.js';
import { RunningPanel } from './RunningPanel.js';
import { ShiftPanel } from './ShiftPanel.js';
import { StationPanel } from './StationPanel.js';

const Page = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1.48fr) minmax(0, 1fr) minmax(0, 0.7fr)',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5),
  ...stackedWhenNarrow(theme),
}));

const Column = styled('div')(({ theme }) => ({
  minHeight: 0,
  display: 'grid',
  gridTemplateRows: 'minmax(0, 1fr) minmax(0, 1.2fr)',
  gap: theme.spacing(1.5),
}));

const Facts = styled('div')(({ theme }) => ({
  minHeight: 0,
  display: 'grid',
  gridTemplateRows: 'minmax(0, 1.2fr) minmax(0, 1fr)',
  gap: theme.spacing(1.5),
}));

/** The duty desk: message book, running incidents, running limits, this shift, this station. */
export function DeskPage(): ReactNode {
  return (
    <Page>
      <MessageBook />
      <Column>
        <RunningPanel />
        <LimitsPanel />
      </Column>
      <Facts>
        <ShiftPanel />
        <StationPanel />
      </Facts>
    </Page>
  );
}
