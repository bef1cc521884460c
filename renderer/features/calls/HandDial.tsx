import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Elapsed } from '../../components/Countdown.js';
import { Kbd } from '../../components/Kbd.js';
import { PhoneText } from '../../components/PhoneText.js';
import { Muted, Small } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useClient } from '../../client/ClientContext.js';
import { marks } from './marks.js';
import { callMessages as m } from './messages.js';
import type { Tile } from './tile.rules.js';
import type { Calls } from './use-calls.js';

const Box = styled('section')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(1, 2),
  padding: theme.spacing(1, 1.5),
  backgroundColor: theme.palette.actionTone.soft,
  borderBottom: theme.line.action,
  '& > div > b': { display: 'block', ...theme.typography.h3 },
}));

const Big = styled('strong')(({ theme }) => ({ ...theme.typography.figure, letterSpacing: '0.04em' }));

const Keys = styled('div')(({ theme }) => ({ marginInlineStart: 'auto', display: 'flex', gap: theme.spacing(0.75) }));

/** Hand dialling: whose number, the number large, the telephone link, the timer and the four result keys. */
export function HandDial({ tile, calls }: { readonly tile: Tile; readonly calls: Calls }): ReactNode {
  const t = useWords();
  const { leg, member } = tile;
  const canDial = useClient().transport.host.capabilities.includes('tel');
  if (leg?.number === undefined) return undefined;
  return (
    <Box aria-label={t(m.handTitle)}>
      <div>
        <Small>{t(m.handTitle)}</Small>
        <b>{leg.personName}</b>
        <Muted>{member.post}</Muted>
      </div>
      <Big>{leg.number}</Big>
      {canDial ? <PhoneText number={leg.number} kind={t(m.handOpen)} /> : undefined}
      <Muted>
        <Elapsed since={leg.at} />
      </Muted>
      <Keys role="group" aria-label={t(m.markGroup, { name: leg.personName })}>
        {marks.map(({ key, result, word }) => (
          <Button
            key={key}
            color={key === '1' ? 'primary' : 'inherit'}
            disabled={calls.busy}
            onClick={() => void calls.mark(tile, result)}
          >
            <Kbd aria-hidden keys={key} />
            {t(word)}
          </Button>
        ))}
      </Keys>
    </Box>
  );
}
