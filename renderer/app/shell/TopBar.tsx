import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { styled, useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { Kbd } from '../../components/Kbd.js';
import { useClient } from '../../client/ClientContext.js';
import { useObservable } from '../../rx/use-observable.js';
import { useAccount, useMay } from '../session/SessionContext.js';
import { useWords } from '../i18n/use-words.js';
import { Emblem } from './Emblem.js';
import { ConnectionLamp, LineLamp } from './Lamps.js';
import { shellMessages as m } from './messages.js';
import { OnDuty } from './OnDuty.js';
import { NarrowClock, StationClock } from './StationClock.js';

const Bar = styled('header')(({ theme }) => ({
  gridArea: 'top',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  padding: theme.spacing(0, 2),
  backgroundColor: theme.palette.frame,
  borderBottom: theme.line.normal,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  '& > strong': { ...theme.typography.h3, fontSize: '0.9375rem' },
  '& > hr': { width: 0, height: theme.spacing(2.5), margin: 0, border: 0, borderInlineStart: theme.line.normal },
  '& > .end': { marginInlineStart: 'auto' },
}));

const NarrowBar = styled('header')(({ theme }) => ({
  gridArea: 'top',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  padding: theme.spacing(1, 1.5),
  backgroundColor: theme.palette.frame,
  borderBottom: theme.line.normal,
  whiteSpace: 'nowrap',
  '& > svg': { flex: 'none' },
  '& > div:first-of-type': { flex: 1, minWidth: 0 },
  '& > div:first-of-type > *': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > div > strong': { ...theme.typography.h2, lineHeight: 1.3, display: 'block' },
  '& > div > div': {
    ...theme.typography.caption,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
}));

const Search = styled('button')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  flex: `0 1 ${String(theme.layout.search)}px`,
  minWidth: theme.spacing(15),
  height: theme.layout.control,
  padding: theme.spacing(0, 1, 0, 1.25),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.inset,
  color: theme.palette.text.secondary,
  cursor: 'text',
  overflow: 'hidden',
  '& > svg': { fontSize: theme.layout.iconSmall },
  '& > span': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '& > kbd': { marginInlineStart: 'auto' },
}));

export interface TopBarProps {
  readonly onSearch: () => void;
  readonly onIntake: () => void;
}

function IntakeButton({ onIntake, short }: { readonly onIntake: () => void; readonly short: boolean }): ReactNode {
  const t = useWords();
  if (!useMay('incidents.report')) return undefined;
  return (
    <Button variant="contained" color="primary" startIcon={<PhoneIcon />} onClick={onIntake} aria-keyshortcuts="F2">
      {t(short ? m.topIntakeShort : m.topIntake)}
      {short ? undefined : <Kbd aria-hidden keys="F2" />}
    </Button>
  );
}

function useStationName(): string {
  const t = useWords();
  return useObservable(useClient().info$, undefined)?.stationName ?? t(m.appName);
}

function NarrowTopBar({ onSearch, onIntake }: TopBarProps): ReactNode {
  const t = useWords();
  const account = useAccount();
  const stationName = useStationName();
  return (
    <NarrowBar aria-label={t(m.topLabel)}>
      <Emblem size={32} />
      <div>
        <strong>{account?.unitName ?? stationName}</strong>
        <div>
          <span>{account?.name}</span>
          <ConnectionLamp short />
        </div>
      </div>
      <IconButton onClick={onSearch} aria-label={t(m.paletteTitle)}>
        <SearchIcon />
      </IconButton>
      <IntakeButton onIntake={onIntake} short />
      <NarrowClock />
    </NarrowBar>
  );
}

function WideTopBar({ onSearch, onIntake }: TopBarProps): ReactNode {
  const t = useWords();
  const stationName = useStationName();
  return (
    <Bar aria-label={t(m.topLabel)}>
      <strong>{stationName}</strong>
      <Search type="button" onClick={onSearch} aria-keyshortcuts="Control+K" aria-label={t(m.paletteTitle)}>
        <SearchIcon />
        <span>{t(m.topSearch)}</span>
        <Kbd keys="Ctrl+K" />
      </Search>
      <IntakeButton onIntake={onIntake} short={false} />
      <span className="end" />
      <LineLamp />
      <ConnectionLamp />
      <hr />
      <OnDuty />
      <hr />
      <StationClock />
    </Bar>
  );
}

/** Station, search, the one filled button, lamps, who is on duty, the station's time; the most needed when narrow. */
export function TopBar(props: TopBarProps): ReactNode {
  const theme = useTheme();
  const isNarrow = useMediaQuery(theme.breakpoints.down('md'), { noSsr: true });
  return isNarrow ? <NarrowTopBar {...props} /> : <WideTopBar {...props} />;
}
