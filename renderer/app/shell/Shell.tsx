import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { FooterKeys } from '../../components/FooterKeys.js';
import { ReSignIn } from '../../features/access/ReSignIn.js';
import { CommandPalette } from '../../features/search/CommandPalette.js';
import { useWords } from '../i18n/use-words.js';
import { usePageKeys } from '../keyboard/KeyboardContext.js';
import { useMay, useSession } from '../session/SessionContext.js';
import { shellMessages as m } from './messages.js';
import { OfflineBanner } from './OfflineBanner.js';
import { Rail } from './Rail.js';
import { StartingScreen } from './StartingScreen.js';
import { TopBar } from './TopBar.js';

const Frame = styled('div')(({ theme }) => ({
  display: 'grid',
  height: '100%',
  gridTemplateColumns: `${String(theme.layout.rail)}px minmax(0, 1fr)`,
  gridTemplateRows: `${String(theme.layout.topBar)}px minmax(0, 1fr) auto`,
  gridTemplateAreas: '"rail top" "rail main" "rail foot"',
  '& > footer': { gridArea: 'foot' },
  [theme.breakpoints.down('md')]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    gridTemplateAreas: '"top" "main" "rail"',
    '& > footer': { display: 'none' },
  },
}));

const Main = styled('main')({
  gridArea: 'main',
  position: 'relative',
  minWidth: 0,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  overflow: 'hidden',
});

function SignedInShell(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const mayReport = useMay('incidents.report');
  const [isSearching, setSearching] = useState(false);
  const openIntake = (): void => {
    setSearching(false);
    if (mayReport) void navigate('/intake');
  };
  usePageKeys([
    ...(mayReport ? [{ combo: 'F2', label: t(m.keyIntake), run: openIntake }] : []),
    {
      combo: 'Ctrl+K',
      label: t(m.keySearch),
      run: () => {
        setSearching(true);
      },
    },
  ]);
  return (
    <Frame>
      <Rail />
      <TopBar
        onIntake={openIntake}
        onSearch={() => {
          setSearching(true);
        }}
      />
      <Main>
        <OfflineBanner />
        <Outlet />
      </Main>
      <FooterKeys />
      {isSearching ? (
        <CommandPalette
          onClose={() => {
            setSearching(false);
          }}
        />
      ) : undefined}
      <ReSignIn />
    </Frame>
  );
}

/** The frame around every page of a signed-in seat. */
export function Shell(): ReactNode {
  const session = useSession();
  const location = useLocation();
  switch (session.status) {
    case 'starting':
    case 'unreachable':
      return <StartingScreen isUnreachable={session.status === 'unreachable'} />;
    case 'setup':
      return <Navigate to="/setup" replace />;
    case 'signed_out':
      return <Navigate to="/sign-in" replace state={{ from: location.pathname }} />;
    case 'signed_in':
      return <SignedInShell />;
  }
}
