import { useState } from 'react';
import type { InputOf } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { useConfirm } from '../../components/ConfirmDialog.js';
import { useToast } from '../../components/Toasts.js';
import { gatewayMessages as m } from './gateway.messages.js';
import { type GatewayFields, gatewayFieldsOf, type GatewayView } from './gateway-fields.js';
import { checkGateway, type TypedSecrets, wrongFields } from './gateway-form.rules.js';
import type { GatewayFormState } from './GatewayInput.js';

const noSecrets: TypedSecrets = {};
const nothing = { wrong: [], lacking: [] } as const;

/** What is typed, until it is saved: answers of the station do not disturb it. */
function useGatewayDraft(gateway: GatewayView) {
  const [draft, setDraft] = useState<GatewayFields>();
  const [secrets, setSecrets] = useState(noSecrets);
  const [isTried, setTried] = useState(false);
  const fields = draft ?? gatewayFieldsOf(gateway);
  const keptSecrets = fields.kind === gateway.kind ? gateway.secretNames : [];
  const checked = checkGateway(fields, secrets, keptSecrets);
  const found = isTried && !checked.isGood ? checked : nothing;
  const reset = (): void => {
    setDraft(undefined);
    setSecrets(noSecrets);
    setTried(false);
  };
  return {
    fields,
    secrets,
    keptSecrets,
    checked,
    found,
    isChanged: draft !== undefined,
    setDraft,
    setSecrets,
    setTried,
    reset,
  };
}

/** The form of the gateway: typing, saving, giving up. */
export function useGatewayForm(gateway: GatewayView) {
  const t = useWords();
  const toast = useToast();
  const ask = useConfirm();
  const configure = useCommand('messages.configure');
  const draft = useGatewayDraft(gateway);
  const { fields, secrets, keptSecrets, checked, found, isChanged } = draft;
  const { error } = configure;

  const reset = (): void => {
    configure.clear();
    draft.reset();
  };
  const run = async (input: InputOf<'messages.configure'>, done: string): Promise<void> => {
    const reply = await configure.run(input);
    if (!reply.ok) return;
    reset();
    toast(done);
  };
  const save = async (): Promise<void> => {
    draft.setTried(true);
    if (!checked.isGood) return;
    const { settings, secrets: given } = checked;
    await run({ settings, ...(given === undefined ? {} : { secrets: given }) }, t(m.saved));
  };
  const giveUp = async (): Promise<void> => {
    if (!(await ask({ title: t(m.giveUpTitle), text: t(m.giveUpText), confirm: t(m.giveUp) }))) return;
    await run({ settings: null }, t(m.givenUp));
  };
  const change = (part: Partial<GatewayFields>): void => {
    configure.clear();
    draft.setDraft({ ...fields, ...part });
  };

  const missing = error?.reason === 'messages.secret_missing' ? [String(error.data?.['name'])] : [];
  const form: GatewayFormState = {
    fields,
    secrets,
    keptSecrets,
    wrong: new Set([...found.wrong, ...wrongFields(error, fields)]),
    lacking: new Set([...found.lacking, ...missing]),
    onChange: change,
    onSecret: (name, value) => {
      change({});
      draft.setSecrets({ ...secrets, [name]: value });
    },
  };
  return { form, configure, save, giveUp, reset, isChanged, change };
}
