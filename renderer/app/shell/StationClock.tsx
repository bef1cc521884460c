import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useNow } from '../../client/use-now.js';
import { useTimes } from '../i18n/use-times.js';

const DateText = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  lineHeight: 1.25,
  textAlign: 'end',
  color: theme.palette.text.secondary,
}));

const Clock = styled('time')(({ theme }) => ({ ...theme.typography.clock }));

const Stack = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'grid',
  justifyItems: 'end',
  '& > time': { lineHeight: theme.typography.h3.lineHeight },
}));

/** The station's time with seconds. */
function Time(): ReactNode {
  const now = useNow();
  return <Clock dateTime={new Date(now).toISOString()}>{useTimes().second(now)}</Clock>;
}

/** Date in two lines, then the time. */
export function StationClock(): ReactNode {
  const now = useNow();
  const times = useTimes();
  return (
    <>
      <DateText>
        {times.day(now)}
        <br />
        {times.year(now)}
      </DateText>
      <Time />
    </>
  );
}

/** The time over the day, for a narrow window. */
export function NarrowClock(): ReactNode {
  const now = useNow();
  return (
    <Stack>
      <Time />
      <DateText>{useTimes().day(now)}</DateText>
    </Stack>
  );
}
