import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useConfirm } from '../../components/ConfirmDialog.js';
import { Kbd } from '../../components/Kbd.js';
import { PhoneText } from '../../components/PhoneText.js';
import { Small } from '../../components/Text.js';
import { phoneKindWords } from '../../components/phone-words.js';
import { useWords } from '../../app/i18n/use-words.js';
import { marks } from './marks.js';
import { callMessages as m } from './messages.js';
import type { Tile } from './tile.rules.js';
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
  '& .MuiButton-root': { height: theme.layout.controlSmall, paddingInline: theme.spacing(1) },
}));

/** The chosen member: numbers, the four result keys, call again, arrived, remove. */
export function MarkBar({ tile, calls }: { readonly tile: Tile; readonly calls: Calls }): ReactNode {
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
        <hr />
        {member.phones.map((phone) => (
          <PhoneText key={phone.number} number={phone.number} kind={t(phoneKindWords[phone.kind])} />
        ))}
      </div>
      <div>
        {marks.map(({ key, result, word }) => (
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
        <Button disabled={calls.busy || member.phones.length === 0} onClick={() => void calls.again(tile)}>
          {t(leg ? m.markAgain : m.markCall)}
        </Button>
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
