import { styled } from '@mui/material/styles';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useWords } from '../app/i18n/use-words.js';
import { messages } from './messages.js';

type Show = (text: string) => void;

interface Toast {
  readonly id: number;
  readonly text: string;
}

const shownMs = 5_000;
const mostShown = 3;
const ToastContext = createContext<Show | undefined>(undefined);

const Region = styled('div')(({ theme }) => ({
  position: 'fixed',
  insetBlockEnd: theme.spacing(6),
  insetInlineStart: '50%',
  transform: 'translateX(-50%)',
  zIndex: theme.zIndex.snackbar,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  pointerEvents: 'none',
}));

const Note = styled('div')(({ theme }) => ({
  ...theme.typography.body1,
  padding: theme.spacing(1, 2),
  borderRadius: theme.shape.borderRadius,
  border: theme.line.strong,
  backgroundColor: theme.palette.raised,
  color: theme.palette.text.primary,
  boxShadow: theme.floating,
}));

/** The one toast service: what was done. What failed is said where it was tried, never here. */
export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useWords();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(0);
  const show = useCallback<Show>((text) => {
    nextId.current += 1;
    const id = nextId.current;
    setToasts((all) => [...all.slice(1 - mostShown), { id, text }]);
    setTimeout(() => {
      setToasts((all) => all.filter((toast) => toast.id !== id));
    }, shownMs);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <Region role="status" aria-label={t(messages.toastRegion)}>
        {toasts.map((toast) => (
          <Note key={toast.id}>{toast.text}</Note>
        ))}
      </Region>
    </ToastContext>
  );
}

export function useToast(): Show {
  const show = useContext(ToastContext);
  if (!show) throw new Error('ToastProvider is missing');
  return show;
}
