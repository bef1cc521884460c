import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router';
import { ConfirmProvider } from '../components/ConfirmDialog.js';
import { ToastProvider } from '../components/Toasts.js';
import { ClientContext } from '../client/ClientContext.js';
import type { StationClient } from '../client/station-client.js';
import { DocumentTitle } from './shell/DocumentTitle.js';
import { IntlRoot } from './i18n/IntlRoot.js';
import { KeyboardProvider } from './keyboard/KeyboardContext.js';
import { createAppRouter } from './routes.js';
import { SessionContext } from './session/SessionContext.js';
import { SessionStore } from './session/session-store.js';
import { SeatSettingsStore } from './settings/seat-settings.js';
import { SettingsContext, useSeatSettings } from './settings/SettingsContext.js';
import { createAppTheme } from './theme/create-app-theme.js';

function Themed({ children }: { readonly children: ReactNode }): ReactNode {
  const { theme, density } = useSeatSettings();
  const appTheme = useMemo(() => createAppTheme(theme, density), [theme, density]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <ThemeProvider theme={appTheme}>
      <CssBaseline />
      {children}
    </ThemeProvider>
  );
}

/** Everything long-lived is made here, once, and handed down. */
export function App({ client }: { readonly client: StationClient }): ReactNode {
  const [session] = useState(() => new SessionStore(client));
  const [settings] = useState(() => new SeatSettingsStore());
  const [router] = useState(createAppRouter);
  useEffect(() => {
    void session.start();
  }, [session]);
  return (
    <ClientContext value={client}>
      <SessionContext value={session}>
        <SettingsContext value={settings}>
          <Themed>
            <IntlRoot>
              <DocumentTitle />
              <KeyboardProvider>
                <ConfirmProvider>
                  <ToastProvider>
                    <RouterProvider router={router} />
                  </ToastProvider>
                </ConfirmProvider>
              </KeyboardProvider>
            </IntlRoot>
          </Themed>
        </SettingsContext>
      </SessionContext>
    </ClientContext>
  );
}
