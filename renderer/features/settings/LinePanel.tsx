import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { useConfirm } from '../../components/ConfirmDialog.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Small } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { valueOf } from '../../rx/loadable.js';
import { Form } from '../access/SignInForm.js';
import { useEvery } from '../calls/use-lines.js';
import { lineMessages as m } from './line.messages.js';
import { checkLine, type LineField, type LineFields, lineFieldsOf } from './line-form.rules.js';
import { LineForm } from './LineForm.js';
import { LineState } from './LineState.js';
import { LineWay } from './LineWay.js';
import { SettingsBody } from './SettingsBody.js';

type Kept = OutputOf<'calls.line'>;

/** The lamp has no journal rows of its own. */
const askEveryMs = 3_000;
const nothing: ReadonlySet<LineField> = new Set();

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }));

/** What is typed, until it is saved: answers of the station do not disturb it. */
function useAccountForm({ account, hasPassword }: Kept) {
  const t = useWords();
  const toast = useToast();
  const ask = useConfirm();
  const configure = useCommand('calls.configureLine');
  const [draft, setDraft] = useState<LineFields>();
  const [isTried, setTried] = useState(false);
  const fields = draft ?? lineFieldsOf(account);
  const checked = checkLine(fields, hasPassword);
  const reset = (): void => {
    setDraft(undefined);
    setTried(false);
  };
  const save = async (): Promise<void> => {
    setTried(true);
    if (!checked.isGood) return;
    const { account: given, password } = checked;
    const reply = await configure.run({ account: given, ...(password === undefined ? {} : { password }) });
    if (!reply.ok) return;
    reset();
    toast(t(m.saved));
  };
  const giveUp = async (): Promise<void> => {
    if (!(await ask({ title: t(m.giveUpTitle), text: t(m.giveUpText), confirm: t(m.giveUp) }))) return;
    const reply = await configure.run({ account: null });
    if (!reply.ok) return;
    reset();
    toast(t(m.givenUp));
  };
  const wrong = isTried && !checked.isGood ? checked.wrong : nothing;
  return { fields, wrong, setDraft, isChanged: draft !== undefined, configure, save, giveUp, reset };
}

function Account({ kept }: { readonly kept: Kept }): ReactNode {
  const t = useWords();
  const { fields, wrong, setDraft, isChanged, configure, save, giveUp, reset } = useAccountForm(kept);
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  const undo = (): void => {
    reset();
    configure.clear();
  };
  return (
    <SettingsBody>
      <Small>{t(m.account)}</Small>
      <Form onSubmit={handleSubmit} aria-label={t(m.account)} noValidate>
        <LineForm fields={fields} wrong={wrong} hasPassword={kept.hasPassword} onChange={setDraft} />
        <ErrorLine error={configure.error} />
        <Buttons>
          <Button type="submit" color="primary" disabled={configure.busy || !isChanged}>
            {t(configure.busy ? m.saving : m.save)}
          </Button>
          {isChanged ? <Button onClick={undo}>{t(m.undo)}</Button> : undefined}
          {kept.account && !isChanged ? (
            <Button disabled={configure.busy} onClick={() => void giveUp()}>
              {t(m.giveUp)}
            </Button>
          ) : undefined}
        </Buttons>
      </Form>
    </SettingsBody>
  );
}

/** The telephone line: how it is, which way calls go, the account at the exchange. For the administrator. */
export function LinePanel(): ReactNode {
  const t = useWords();
  const kept = useQuery('calls.line', {}, { kinds: ['calls.'] });
  const lines = useQuery('calls.providers', {}, { kinds: ['calls.'] });
  useEvery(kept.refetch, askEveryMs);
  const ways = valueOf(lines.state);
  return (
    <Panel title={t(m.title)}>
      <LoadableView state={kept.state} onRetry={kept.refetch}>
        {(value) => (
          <>
            <LineState line={value.line} />
            {ways ? <LineWay lines={ways} isConfigured={value.account !== undefined} /> : undefined}
            <Account kept={value} />
          </>
        )}
      </LoadableView>
    </Panel>
  );
}
