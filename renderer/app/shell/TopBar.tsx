import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Kbd } from '../../components/Kbd.js';
import { useClient } from '../../client/ClientContext.js';
import { useNow } from '../../client/use-now.js';
import { useObservable } from '../../rx/use-observable.js';
import { useMay } from '../session/SessionContext.js';
import { useTimes } from '../i18n/use-times.js';
import { useWords } from '../i18n/use-words.js';
import { Lamps } from './Lamps.js';
import { shellMessages as m } from './messages.js';
import { OnDuty } from './OnDuty.js';

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

const DateText = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  lineHeight: 1.25,
  textAlign: 'end',
  color: theme.palette.text.secondary,
}));

const Clock = styled('time')(({ theme }) => ({ ...theme.typography.clock }));

function StationClock(): ReactNode {
  const now = useNow();
  const times = useTimes();
  return (
    <>
      <DateText>
        {times.day(now)}
        <br />
        {times.year(now)}
      </DateText>
      <Clock dateTime={new Date(now).toISOString()}>{times.second(now)}</Clock>
    </>
  );
}

export interface TopBarProps {
  readonly onSearch: () => void;
  readonly onIntake: () => void;
}

/** Station, search, the one filled button, lamps, who is on duty, the station's time. */
export function TopBar({ onSearch, onIntake }: TopBarProps): ReactNode {
  const t = useWords();
  const info = useObservable(useClient().info$, undefined);
  const mayReport = useMay('incidents.report');
  return (
    <Bar aria-label={t(m.topLabel)}>
      <strong>{info?.stationName ?? t(m.appName)}</strong>
      <Search type="button" onClick={onSearch} aria-keyshortcuts="Control+K" aria-label={t(m.paletteTitle)}>
        <SearchIcon />
        <span>{t(m.topSearch)}</span>
        <Kbd keys="Ctrl+K" />
      </Search>
      {mayReport ? (
        <Button variant="contained" color="primary" startIcon={<PhoneIcon />} onClick={onIntake} aria-keyshortcuts="F2">
          {t(m.topIntake)}
          <Kbd aria-hidden keys="F2" />
        </Button>
      ) : undefined}
      <span className="end" />
      <Lamps />
      <hr />
      <OnDuty />
      <hr />
      <StationClock />
    </Bar>
  );
}
