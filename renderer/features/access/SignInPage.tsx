import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import { homeOf } from '../../app/shell/use-nav.js';
import { StartingScreen } from '../../app/shell/StartingScreen.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useSession } from '../../app/session/SessionContext.js';
import { FrontDoor } from './FrontDoor.js';
import { accessMessages as m } from './messages.js';
import { SignInForm } from './SignInForm.js';

function comingFrom(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('from' in state)) return undefined;
  return typeof state.from === 'string' && state.from !== '/' ? state.from : undefined;
}

/** Name and password; then back to the page that was asked for. */
export function SignInPage(): ReactNode {
  const t = useWords();
  const session = useSession();
  const location = useLocation();
  switch (session.status) {
    case 'starting':
    case 'unreachable':
      return <StartingScreen isUnreachable={session.status === 'unreachable'} />;
    case 'setup':
      return <Navigate to="/setup" replace />;
    case 'signed_in':
      return <Navigate to={comingFrom(location.state) ?? homeOf(session.account.role)} replace />;
    case 'signed_out':
      return (
        <FrontDoor title={t(m.signInTitle)}>
          <SignInForm />
        </FrontDoor>
      );
  }
}
