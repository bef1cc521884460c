import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, type Ref, useMemo, useRef, useState } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { useWords } from '../../app/i18n/use-words.js';
import { TextField } from '../../components/Fields.js';
import { Small } from '../../components/Text.js';
import { Floating, PressList } from './Floating.js';
import { findPlaces, type Findable, type FoundKind } from './map-search.rules.js';
import { mapPageMessages as m } from './messages.js';

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1, 1.5),
  '& > h1': { ...theme.typography.h2, whiteSpace: 'nowrap' },
  '& > div': { flex: 1 },
}));
const None = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(1, 1.5),
  color: theme.palette.text.secondary,
  borderBlockStart: theme.line.soft,
}));

const kindWords: Readonly<Record<FoundKind, MessageDescriptor>> = {
  incident: m.kindIncident,
  depot: m.kindDepot,
  town: m.kindTown,
  station: m.kindStation,
  road: m.kindRoad,
  place: m.kindPlace,
};

export interface MapSearchProps {
  readonly all: readonly Findable[];
  readonly onPick: (found: Findable) => void;
}

interface ResultsProps {
  readonly found: readonly Findable[];
  readonly onPick: (found: Findable) => void;
  readonly listRef: Ref<HTMLUListElement>;
}

function Results({ found, onPick, listRef }: ResultsProps): ReactNode {
  const t = useWords();
  return (
    <PressList ref={listRef}>
      {found.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            onClick={() => {
              onPick(one);
            }}
          >
            <span className="grow">{one.name}</span>
            <Small>{t(kindWords[one.kind])}</Small>
          </button>
        </li>
      ))}
    </PressList>
  );
}

/** Title and one box for everything that has a name. */
export function MapSearch({ all, onPick }: MapSearchProps): ReactNode {
  const t = useWords();
  const [text, setText] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => findPlaces(text, all), [text, all]);
  const pick = (one: Findable): void => {
    setText('');
    onPick(one);
  };
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && found[0]) pick(found[0]);
    if (event.key === 'ArrowDown') list.current?.querySelector('button')?.focus();
  };
  const isNone = text.trim() !== '' && found.length === 0;
  return (
    <Floating>
      <Head>
        <h1>{t(m.title)}</h1>
        <div>
          <TextField
            hideLabel
            type="search"
            label={t(m.search)}
            placeholder={t(m.searchHint)}
            value={text}
            onChange={setText}
            onKeyDown={handleKeyDown}
          />
        </div>
      </Head>
      {isNone ? <None role="status">{t(m.searchNone, { text: text.trim() })}</None> : undefined}
      {found.length === 0 ? undefined : <Results found={found} onPick={pick} listRef={list} />}
    </Floating>
  );
}
