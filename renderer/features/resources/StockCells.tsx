import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { StockLine } from '../../../contract/resources/resources.contract.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { LightMark } from '../../components/LightMark.js';
import { PhoneText } from '../../components/PhoneText.js';
import { Muted, Small } from '../../components/Text.js';
import { useDistanceWords } from '../../map/use-distance-words.js';
import { expiryOf } from './expiry.rules.js';
import { resourceMessages as m } from './messages.js';
import { dash } from '../../components/separators.js';

/** Two lines of one cell. */
export const Pair = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  lineHeight: 1.35,
  whiteSpace: 'nowrap',
  '& > b': { fontWeight: 600 },
  '& > b.figure': { ...theme.typography.h2, lineHeight: 1.2 },
  '& small, & > span': { ...theme.typography.caption, lineHeight: 1.35 },
}));

const Marked = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  whiteSpace: 'nowrap',
  '& > span:first-of-type': { display: 'inline-flex' },
}));

interface LineProps {
  readonly line: StockLine;
}

/** What can still be promised, and why it is not more. */
export function FreeCell({ line }: LineProps): ReactNode {
  const t = useWords();
  const parts = [
    t(m.onHandOf, { onHand: line.onHand }),
    ...(line.reserved > 0 ? [t(m.reservedOf, { reserved: line.reserved })] : []),
    ...(line.expired > 0 ? [t(m.expiredOf, { expired: line.expired })] : []),
  ];
  return (
    <Pair>
      <b className="figure">
        {line.free.toLocaleString('en-US')} <Small>{line.unit}</Small>
      </b>
      <Small>{parts.join(' · ')}</Small>
    </Pair>
  );
}

export function KeeperCell({ line }: LineProps): ReactNode {
  const t = useWords();
  const phone = line.keeper?.phones[0];
  if (!line.keeper) return <Muted>{t(m.noKeeper)}</Muted>;
  return (
    <Pair>
      <span>{line.keeper.name}</span>
      {phone ? (
        <span>
          <PhoneText number={phone.number} />
        </span>
      ) : undefined}
    </Pair>
  );
}

/** Straight-line distance; across the Huangpu it says so. */
export function DistanceCell({ line }: LineProps): ReactNode {
  const t = useWords();
  const distance = useDistanceWords();
  if (line.distanceM === undefined) return <Muted>{dash}</Muted>;
  return (
    <Pair>
      <b>{distance(line.distanceM)}</b>
      <Small>{t(line.acrossRiver === true ? m.across : line.bank === 'east' ? m.eastLine : m.westLine)}</Small>
    </Pair>
  );
}

export function ExpiryCell({ line }: LineProps): ReactNode {
  const t = useWords();
  const expiry = expiryOf(line, useNow());
  if (line.expiresOn === undefined && expiry.light === 'none') return <Muted>{t(m.noExpiry)}</Muted>;
  if (expiry.light === 'none')
    return (
      <Pair>
        <Small>{line.expiresOn?.slice(0, 7)}</Small>
      </Pair>
    );
  return (
    <Marked>
      <span aria-hidden>
        <LightMark light={expiry.light} bare />
      </span>
      <Pair>
        <b>
          {expiry.light === 'red'
            ? t(m.expired, { count: line.expired, unit: line.unit })
            : t(m.daysLeft, { days: expiry.days ?? 0 })}
        </b>
        <Small>{line.expiresOn}</Small>
      </Pair>
    </Marked>
  );
}
