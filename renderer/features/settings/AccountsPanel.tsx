import Button from '@mui/material/Button';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { InputOf } from '../../../contract/index.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { SelectField, TextField } from '../../components/Fields.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Rows } from '../../components/Rows.js';
import { useToast } from '../../components/Toasts.js';
import { useWords } from '../../app/i18n/use-words.js';
import { roleWords } from '../../app/session/role-words.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { valueOf } from '../../rx/loadable.js';
import { Form } from '../access/SignInForm.js';
import { settingsMessages as m } from './messages.js';
import { SettingsBody } from './SettingsBody.js';

type Role = InputOf<'access.createAccount'>['role'];
const shortest = 8;

interface Fields {
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly unitId: string;
}

const empty: Fields = { name: '', password: '', role: 'duty', unitId: '' };
const needsUnit = ({ role }: Fields): boolean => role === 'liaison';

function isComplete(fields: Fields): boolean {
  return (
    fields.name.trim() !== '' && fields.password.length >= shortest && (!needsUnit(fields) || fields.unitId !== '')
  );
}

function CreateAccount(): ReactNode {
  const t = useWords();
  const toast = useToast();
  const create = useCommand('access.createAccount');
  const units = valueOf(useQuery('directory.units', {}).state)?.units ?? [];
  const [fields, setFields] = useState<Fields>(empty);
  const set = (key: keyof Fields) => (value: string) => {
    setFields((previous) => ({ ...previous, [key]: value }));
  };
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { password, role, unitId } = fields;
    const name = fields.name.trim();
    const reply = await create.run({ name, password, role, ...(needsUnit(fields) ? { unitId } : {}) });
    if (!reply.ok) return;
    toast(t(m.accountsDone, { name }));
    setFields(empty);
  };
  const roleOptions = Object.entries(roleWords).map(([value, word]) => ({ value, label: t(word) }));
  const unitOptions = [{ value: '', label: '—' }, ...units.map((unit) => ({ value: unit.id, label: unit.name }))];
  return (
    <Form onSubmit={(event) => void handleSubmit(event)} aria-label={t(m.accountsCreate)}>
      <TextField label={t(m.accountName)} value={fields.name} onChange={set('name')} autoComplete="off" />
      <TextField
        label={t(m.accountsPassword)}
        type="password"
        value={fields.password}
        onChange={set('password')}
        autoComplete="new-password"
      />
      <SelectField label={t(m.accountRole)} value={fields.role} onChange={set('role')} options={roleOptions} />
      {needsUnit(fields) ? (
        <SelectField label={t(m.accountUnit)} value={fields.unitId} onChange={set('unitId')} options={unitOptions} />
      ) : undefined}
      <ErrorLine error={create.error} />
      <Button type="submit" color="primary" disabled={!isComplete(fields) || create.busy}>
        {t(m.accountsSubmit)}
      </Button>
    </Form>
  );
}

/** All accounts, and a new one. For the administrator. */
export function AccountsPanel(): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('access.listAccounts', {}, { kinds: ['access.', 'directory.'] });
  return (
    <Panel title={t(m.accountsTitle)}>
      <LoadableView state={state} onRetry={refetch}>
        {({ accounts }) => (
          <Rows>
            {accounts.map((account) => (
              <div key={account.id}>
                <dt>{account.name}</dt>
                <dd>{[t(roleWords[account.role]), account.unitName].filter(Boolean).join(' · ')}</dd>
              </div>
            ))}
          </Rows>
        )}
      </LoadableView>
      <SettingsBody>
        <CreateAccount />
      </SettingsBody>
    </Panel>
  );
}
