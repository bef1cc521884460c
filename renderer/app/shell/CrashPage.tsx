import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { useWords } from '../i18n/use-words.js';
import { shellMessages as m } from './messages.js';

/** A page that failed: the frame stays, the drafts are kept. */
export function CrashPage(): ReactNode {
  const t = useWords();
  return (
    <div role="alert">
      <EmptyState
        title={t(m.crashTitle)}
        hint={t(m.crashHint)}
        action={
          <Button
            color="primary"
            onClick={() => {
              window.location.reload();
            }}
          >
            {t(m.crashAction)}
          </Button>
        }
      />
    </div>
  );
}
