import { type ReactNode, useState } from 'react';
import { Navigate } from 'react-router';
import { StartingScreen } from '../../app/shell/StartingScreen.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useSession } from '../../app/session/SessionContext.js';
import { CreateAdministrator } from './CreateAdministrator.js';
import { FrontDoor } from './FrontDoor.js';
import { LoadSample } from './LoadSample.js';
import { accessMessages as m } from './messages.js';

/** First start: create the administrator, then one click loads the sample set. */
export function SetupPage(): ReactNode {
  const t = useWords();
  const session = useSession();
  const [password, setPassword] = useState<string>();
  if (session.status === 'starting' || session.status === 'unreachable') {
    return <StartingScreen isUnreachable={session.status === 'unreachable'} />;
  }
  if (session.status === 'setup') {
    return (
      <FrontDoor title={t(m.setUpTitle)} hint={t(m.setUpHint)}>
        <CreateAdministrator onDone={setPassword} />
      </FrontDoor>
    );
  }
  if (password === undefined) return <Navigate to="/" replace />;
  return (
    <FrontDoor title={t(m.sampleTitle)} hint={t(m.sampleHint)}>
      <LoadSample
        password={password}
        onDone={() => {
          setPassword(undefined);
        }}
      />
    </FrontDoor>
  );
}
