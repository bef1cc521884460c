import AsksIcon from '@mui/icons-material/RecordVoiceOverOutlined';
import WarnIcon from '@mui/icons-material/WarningAmberOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { boardMessages as bm } from './board.messages.js';
import { type BoardNotice, noticesOf } from './board-notice.rules.js';
import { lineMessages } from './line.messages.js';
import { troubleWords } from './line-words.js';
import type { Calls } from './use-calls.js';

const Bar = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  padding: theme.spacing(0.75, 1.5),
  borderBottom: theme.strokes.line(theme.palette.light.orange.edge),
  backgroundColor: theme.palette.light.orange.soft,
  color: theme.palette.text.primary,
  fontWeight: 600,
  '& > svg': { flex: 'none', color: theme.palette.light.orange.text, fontSize: theme.layout.icon },
  '& > span': { flex: 1, minWidth: 0 },
  '& > .MuiButton-root': { height: theme.layout.controlSmall },
}));

function noticeWords(notice: BoardNotice, t: Words): string {
  switch (notice.kind) {
    case 'asks':
      return t(bm.asks, { names: notice.names.join(' / ') });
    case 'paused':
      return t(bm.paused, { why: t(notice.why === undefined ? lineMessages.down : troubleWords[notice.why]) });
    case 'line_down':
      return t(bm.lineDown, { why: t(notice.why === undefined ? lineMessages.down : troubleWords[notice.why]) });
    case 'interrupted':
      return t(bm.interrupted, { count: notice.memberIds.length });
    case 'lines_full':
      return t(bm.linesFull, { meeting: notice.inMeeting, queued: notice.queued });
  }
}

function Remedy({ notice, calls }: { readonly notice: BoardNotice; readonly calls: Calls }): ReactNode {
  const t = useWords();
  const { busy, choices } = calls;
  if (notice.kind === 'interrupted') {
    return (
      <Button color="primary" disabled={busy} onClick={() => void calls.resume(notice.memberIds)}>
        {t(bm.resume)}
      </Button>
    );
  }
  const canDial = choices.some(({ name }) => name === 'link');
  if (!canDial || (notice.kind !== 'paused' && notice.kind !== 'line_down')) return undefined;
  return (
    <Button color="primary" disabled={busy} onClick={() => void calls.dialByHand()}>
      {t(bm.byHand)}
    </Button>
  );
}

/** What the officer must know above the tiles, with the one key that helps. */
export function BoardNotices({ calls, isOpen }: { readonly calls: Calls; readonly isOpen: boolean }): ReactNode {
  const t = useWords();
  return noticesOf({ ...calls, isOpen }).map((notice) => (
    <Bar key={notice.kind} role="alert">
      {notice.kind === 'asks' ? <AsksIcon /> : <WarnIcon />}
      <span>{noticeWords(notice, t)}</span>
      <Remedy notice={notice} calls={calls} />
    </Bar>
  ));
}
