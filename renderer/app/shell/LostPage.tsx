import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { useWords } from '../i18n/use-words.js';
import { shellMessages as m } from './messages.js';

/** An address that leads nowhere. */
export function LostPage(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <EmptyState
      title={t(m.lostTitle)}
      action={
        <Button color="primary" onClick={() => void navigate('/')}>
          {t(m.lostAction)}
        </Button>
      }
    />
  );
}
