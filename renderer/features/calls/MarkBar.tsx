import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useConfirm } from '../../components/ConfirmDialog.js';
import { Kbd } from '../../components/Kbd.js';
import { PhoneText } from '../../components/PhoneText.js';
import { Small } from '../../components/Text.js';
import { phoneKindWords } from '../../components/phone-words.js';
import { useWords } from '../../app/i18n/use-words.js';
import { EtaField } from './EtaField.js';
import { marksFor } from './marks.js';
import { callMessages as m } from './messages.js';
import { canHangUp, type Tile } from './tile.rules.js';
import type { Calls } from './use-calls.js';

const Bar = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(0.75),
  padding: theme.spacing(0.75, 1.5),
  borderTop: theme.line.normal,
  '& > div': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  '& > div + div': { flexWrap: 'wrap' },
  '& b': { ...theme.typography.body2, fontWeight: 600, flex: 'none' },
  '& hr': { flex: 1, margin: 0, border: 0 },
  '& .MuiButton-root': { height: theme.layout.controlSmall, paddingInline: theme.spacing(0.75) },
}));

interface LineButtonsProps {
  readonly tile: Tile;
  readonly calls: Calls;
  readonly onToggle: (calls: Calls, tile: Tile) => void;
}

/** Call again with R, call for the first time or hang up with the space bar. */
function CallButton({ tile, calls, onToggle }: LineButtonsProps): ReactNode {
  const t = useWords();
  const { member, leg } = tile;
  const isOnLine = canHangUp(tile);
  const isAgain = leg !== undefined && !isOnLine;
  const word = isAgain ? m.markAgain : m.markCall;
  return (
    <Button
      disabled={calls.busy || (!isOnLine && member.phones.length === 0)}
      onClick={() => {
        onToggle(calls, tile);
      }}
      aria-keyshortcuts={isOnLine ? 'Space' : 'Space R'}
    >
      <Kbd aria-hidden keys={isAgain ? 'R' : t(m.markSpace)} />
      {t(isOnLine ? m.markHangUp : word)}
    </Button>
  );
}

/** For somebody in the conference. */
function MuteButton({ tile, calls }: { readonly tile: Tile; readonly calls: Calls }): ReactNode {
  const t = useWords();
  const { leg } = tile;
  if (leg?.onLine !== true) return undefined;
  return (
    <Button disabled={calls.busy} onClick={() => void calls.mute(tile, !leg.muted)} aria-keyshortcuts="M">
      <Kbd aria-hidden keys="M" />
      {t(leg.muted ? m.markUnmute : m.markMute)}
    </Button>
  );
}

/** The chosen member: numbers, the four result keys, call or hang up, arrived, remove. Keys stand on their buttons. */
export function MarkBar({ tile, calls, onToggle }: LineButtonsProps): ReactNode {
  const t = useWords();
  const confirm = useConfirm();
  const { member, leg } = tile;
  const name = member.person?.name ?? member.post;
  const handleRemove = async (): Promise<void> => {
    const isSure = await confirm({
      title: t(m.markRemoveTitle, { name }),
      text: t(m.markRemoveText),
      confirm: t(m.markRemove),
    });
    if (isSure) await calls.remove(tile);
  };
  const hasCall = leg !== undefined && leg.state !== 'queued';
  return (
    <Bar role="group" aria-label={t(m.markGroup, { name })}>
      <div>
        <b>{name}</b>
        <Small title={member.post}>{member.post}</Small>
        <EtaField tile={tile} calls={calls} />
        <hr />
        {member.phones.map((phone) => (
          <PhoneText key={phone.number} number={phone.number} kind={t(phoneKindWords[phone.kind])} />
        ))}
      </div>
      <div>
        {marksFor(tile).map(({ key, result, word }) => (
          <Button
            key={key}
            disabled={calls.busy || (!hasCall && (result === 'no_answer' || result === 'wrong_number'))}
            onClick={() => void calls.mark(tile, result)}
            aria-keyshortcuts={key}
          >
            <Kbd aria-hidden keys={key} />
            {t(word)}
          </Button>
        ))}
        <hr />
        <CallButton tile={tile} calls={calls} onToggle={onToggle} />
        <MuteButton tile={tile} calls={calls} />
        <Button disabled={calls.busy} onClick={() => void calls.mark(tile, 'arrived')}>
          {t(m.markArrived)}
        </Button>
        <Button disabled={calls.busy} onClick={() => void handleRemove()}>
          {t(m.markRemove)}
        </Button>
      </div>
    </Bar>
  );
}
