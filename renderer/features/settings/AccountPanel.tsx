import LogoutIcon from '@mui/icons-material/LogoutOutlined';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { Panel } from '../../components/Panel.js';
import { Rows } from '../../components/Rows.js';
import { useWords } from '../../app/i18n/use-words.js';
import { roleWords } from '../../app/session/role-words.js';
import { useAccount, useSessionStore } from '../../app/session/SessionContext.js';
import { settingsMessages as m } from './messages.js';
import { SettingsBody } from './SettingsBody.js';

/** Who is signed in, and signing out. */
export function AccountPanel(): ReactNode {
  const t = useWords();
  const account = useAccount();
  const session = useSessionStore();
  if (!account) return undefined;
  return (
    <Panel title={t(m.accountTitle)}>
      <Rows>
        <div>
          <dt>{t(m.accountName)}</dt>
          <dd>
            <b>{account.name}</b>
          </dd>
        </div>
        <div>
          <dt>{t(m.accountRole)}</dt>
          <dd>{t(roleWords[account.role])}</dd>
        </div>
        {account.unitName === undefined ? undefined : (
          <div>
            <dt>{t(m.accountUnit)}</dt>
            <dd>{account.unitName}</dd>
          </div>
        )}
      </Rows>
      <SettingsBody>
        <Button startIcon={<LogoutIcon />} onClick={() => void session.signOut()}>
          {t(m.accountSignOut)}
        </Button>
      </SettingsBody>
    </Panel>
  );
}
