import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../../../app/i18n/use-words.js';
import { useConfirm } from '../../../components/ConfirmDialog.js';
import { editMessages as m } from './edit.messages.js';

/** Asks before the page is left with unsaved text. The answer function lets one way out through (after saving). */
export function useLeaveGuard(isDirty: boolean): () => void {
  const t = useWords();
  const ask = useConfirm();
  const isOpen = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty && !isOpen.current && currentLocation.pathname !== nextLocation.pathname,
  );
  const asked = useRef(false);
  useEffect(() => {
    if (blocker.state !== 'blocked' || asked.current) return;
    asked.current = true;
    void ask({ title: t(m.leaveTitle), text: t(m.leaveText), confirm: t(m.leave) }).then((leaves) => {
      asked.current = false;
      if (leaves) blocker.proceed();
      else blocker.reset();
    });
  }, [blocker, ask, t]);
  useEffect(() => {
    if (!isDirty) return undefined;
    const handleUnload = (event: BeforeUnloadEvent): void => {
      if (!isOpen.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', handleUnload);
    return () => {
      window.removeEventListener('beforeunload', handleUnload);
    };
  }, [isDirty]);
  return () => {
    isOpen.current = true;
  };
}
