import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { valueOf } from '../../rx/loadable.js';
import { Form } from '../access/SignInForm.js';
import { useEvery } from '../calls/use-lines.js';
import { gatewayMessages as m } from './gateway.messages.js';
import { SettingsBody } from './SettingsBody.js';

type Message = OutputOf<'messages.list'>['messages'][number];

const askEveryMs = 2_000;
/** The test stands among the newest messages. */
const newest = 20;

const Body = styled(SettingsBody)(({ theme }) => ({ borderBlockStart: theme.line.normal }));

const Row = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  alignItems: 'end',
  gap: theme.spacing(1),
}));

const stateWords = {
  queued: m.stateQueued,
  sending: m.stateSending,
  sent: m.stateSent,
  delivered: m.stateDelivered,
  failed: m.stateFailed,
  expired: m.stateExpired,
  cancelled: m.stateCancelled,
} as const satisfies Record<Message['state'], unknown>;

/** What became of the message, followed while the page is open. */
function Sent({ messageId }: { readonly messageId: string }): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('messages.list', { limit: newest }, { kinds: ['messages.'] });
  useEvery(refetch, askEveryMs);
  const message = valueOf(state)?.messages.find((one) => one.messageId === messageId);
  if (!message) return undefined;
  const { number, detail } = message;
  return (
    <div role="status">
      <b>{t(m.testDone, { number, state: t(stateWords[message.state]) })}</b>
      {detail === undefined ? undefined : <div>{t(m.testDetail, { detail })}</div>}
    </div>
  );
}

/** Sends one message to one number, to see whether the gateway works. */
export function GatewayTest(): ReactNode {
  const t = useWords();
  const send = useCommand('messages.testSend');
  const [number, setNumber] = useState('');
  const [messageId, setMessageId] = useState<string>();
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMessageId(undefined);
    const reply = await send.run({ number });
    if (reply.ok) setMessageId(reply.result.messageId);
  };
  return (
    <Body>
      <Form onSubmit={(event) => void handleSubmit(event)} aria-label={t(m.test)}>
        <Row>
          <TextField label={t(m.testNumber)} type="tel" value={number} onChange={setNumber} autoComplete="off" />
          <Button type="submit" disabled={send.busy || number.trim() === ''}>
            {t(m.testSend)}
          </Button>
        </Row>
        <ErrorLine error={send.error} />
      </Form>
      {messageId === undefined ? undefined : <Sent messageId={messageId} />}
    </Body>
  );
}
