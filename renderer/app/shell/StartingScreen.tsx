import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { useWords } from '../i18n/use-words.js';
import { accessMessages as m } from '../../features/access/messages.js';

const Box = styled('main')({ height: '100%', display: 'flex' });

/** Before the station has answered. */
export function StartingScreen({ isUnreachable }: { readonly isUnreachable: boolean }): ReactNode {
  const t = useWords();
  return (
    <Box role="status">
      <EmptyState
        title={t(isUnreachable ? m.startUnreachable : m.startWaiting)}
        hint={t(isUnreachable ? m.startUnreachableHint : m.startWaitingHint)}
      />
    </Box>
  );
}
