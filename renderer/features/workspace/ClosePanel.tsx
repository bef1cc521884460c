import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { MessageDescriptor } from 'react-intl';
import type { OutputOf } from '../../../contract/index.js';
import { CheckField } from '../../components/CheckField.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { LoadableView } from '../../components/LoadableView.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Muted, Small, Tag } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useDraft } from '../../app/settings/use-draft.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { Form } from '../access/SignInForm.js';
import { modeWords } from '../calls/words.js';
import { workspaceMessages as m } from './messages.js';

type Item = OutputOf<'incidents.openItems'>['items'][number];

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  maxHeight: theme.spacing(44),
  overflow: 'auto',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: `${theme.spacing(9)} minmax(0, 1fr) auto`,
    alignItems: 'start',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 0),
    borderBlockEnd: theme.line.soft,
  },
  '& > li > div > *': { display: 'block' },
}));

const kinds = {
  task: m.closeTask,
  reservation: m.closeReservation,
  deadline: m.closeDeadline,
  call_out: m.closeCallOut,
  quorum: m.closeQuorum,
} as const satisfies Record<Item['kind'], unknown>;

const coded: Readonly<Record<string, MessageDescriptor>> = {
  first_phone: m.closeFirstPhone,
  first_written: m.closeFirstWritten,
  follow_up: m.closeFollowUp,
  final: m.closeFinal,
  ...modeWords,
};

function Items({ items }: { readonly items: readonly Item[] }): ReactNode {
  const t = useWords();
  const times = useTimes();
  return (
    <List aria-label={t(m.closeOpen)}>
      {items.map((item) => {
        const word = coded[item.title];
        return (
          <li key={item.kind + item.id}>
            <Muted>{t(kinds[item.kind])}</Muted>
            <div>
              <b>{word ? t(word) : item.title}</b>
              <Small>
                {[item.holder, item.since === undefined ? '' : t(m.closeSince, { time: times.dayMinute(item.since) })]
                  .filter(Boolean)
                  .join(' · ')}
              </Small>
            </div>
            {item.blocking ? <Tag>{t(m.closeBlocking)}</Tag> : <span />}
          </li>
        );
      })}
    </List>
  );
}

export interface ClosePanelProps {
  readonly incidentId: string;
  readonly onClose: () => void;
}

interface CloseFormProps extends ClosePanelProps {
  /** Something is open that must be settled, or left open on purpose. */
  readonly hasBlocking: boolean;
}

function CloseForm({ incidentId, onClose, hasBlocking }: CloseFormProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const close = useCommand('incidents.close');
  const [note, setNote, clearNote] = useDraft(`close.${incidentId}`, '');
  const [leaveOpen, setLeaveOpen] = useState(false);
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reply = await close.run({ incidentId, note: note.trim(), ...(leaveOpen ? { leaveOpen } : {}) });
    if (!reply.ok) return;
    clearNote();
    toast(t(m.closeDone));
    onClose();
  };
  const isReady = note.trim() !== '' && !close.busy && (!hasBlocking || leaveOpen);
  return (
    <Form onSubmit={(event) => void handleSubmit(event)}>
      <TextField
        label={t(m.closeNote)}
        hint={t(m.closeNoteHint)}
        value={note}
        rows={3}
        maxRows={8}
        autoFocus
        onChange={(value) => {
          setNote(() => value);
        }}
      />
      {hasBlocking ? <CheckField label={t(m.closeLeaveOpen)} checked={leaveOpen} onChange={setLeaveOpen} /> : undefined}
      <ErrorLine error={close.error} />
      <Button type="submit" color="primary" size="medium" disabled={!isReady}>
        {t(m.closeSubmit)}
      </Button>
    </Form>
  );
}

/** Ending the response: what is still open, why it ends, and whether it ends in spite of that. */
export function ClosePanel({ incidentId, onClose }: ClosePanelProps): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('incidents.openItems', { incidentId }, { kinds: [''], incidentId });
  const hasBlocking = valueOf(state)?.items.some((item) => item.blocking) === true;
  return (
    <SidePanel title={t(m.closeTitle)} onClose={onClose} ownFocus>
      <Small>{t(m.closeOpen)}</Small>
      <LoadableView
        state={state}
        onRetry={refetch}
        isEmpty={({ items }) => items.length === 0}
        empty={<Muted>{t(m.closeNone)}</Muted>}
      >
        {({ items }) => <Items items={items} />}
      </LoadableView>
      <CloseForm incidentId={incidentId} onClose={onClose} hasBlocking={hasBlocking} />
    </SidePanel>
  );
}
