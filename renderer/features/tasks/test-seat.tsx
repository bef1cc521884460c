import { ThemeProvider } from '@mui/material/styles';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { NEVER, Subject } from 'rxjs';
import type { InputOf, OperationName } from '../../../contract/index.js';
import type { Reply, RequestEnvelope } from '../../../contract/wire/envelope.js';
import { IntlRoot } from '../../app/i18n/IntlRoot.js';
import { KeyboardProvider } from '../../app/keyboard/KeyboardContext.js';
import { SessionContext } from '../../app/session/SessionContext.js';
import { type Account, SessionStore } from '../../app/session/session-store.js';
import { SettingsContext } from '../../app/settings/SettingsContext.js';
import { SeatSettingsStore } from '../../app/settings/seat-settings.js';
import { createAppTheme } from '../../app/theme/create-app-theme.js';
import { ClientContext } from '../../client/ClientContext.js';
import { unreachable } from '../../client/replies.js';
import { StationClient } from '../../client/station-client.js';
import type { JournalEvent, Transport } from '../../client/transport.js';
import { ConfirmProvider } from '../../components/ConfirmDialog.js';
import { ToastProvider } from '../../components/Toasts.js';

/** What the station answers in a test, by operation. */
export type Answers = Partial<Record<OperationName, (input: never) => Reply<unknown>>>;

export interface TestSeat {
  readonly sent: readonly RequestEnvelope[];
  readonly inputsOf: <N extends OperationName>(name: N) => readonly InputOf<N>[];
  readonly events$: Subject<JournalEvent>;
}

export const ok = (result: unknown): Reply<unknown> => ({ ok: true, result });

function transportOf(answers: Answers, sent: RequestEnvelope[], events$: Subject<JournalEvent>): Transport {
  return {
    host: { kind: 'web', platform: 'test', capabilities: [] },
    connection$: NEVER,
    request: (envelope) => {
      sent.push(envelope);
      const answer = answers[envelope.operation as OperationName];
      return Promise.resolve(answer ? answer(envelope.input as never) : unreachable);
    },
    follow: (_after, onEvent) => {
      const subscription = events$.subscribe(onEvent);
      return {
        close: () => {
          subscription.unsubscribe();
        },
      };
    },
    openExternal: () => Promise.resolve(true),
  };
}

/** A signed-in seat with one page on it, in front of a station that answers what the test says. */
export function renderSeat(page: ReactNode, account: Account, answers: Answers, path = '/'): TestSeat {
  const sent: RequestEnvelope[] = [];
  const events$ = new Subject<JournalEvent>();
  const client = new StationClient(transportOf(answers, sent, events$));
  const session = new SessionStore(client);
  session.enter(account);
  const router = createMemoryRouter([{ path: '*', element: page }], { initialEntries: [path] });
  render(
    <ClientContext value={client}>
      <SessionContext value={session}>
        <SettingsContext value={new SeatSettingsStore()}>
          <ThemeProvider theme={createAppTheme('dark', 'dense')}>
            <IntlRoot>
              <KeyboardProvider>
                <ConfirmProvider>
                  <ToastProvider>
                    <RouterProvider router={router} />
                  </ToastProvider>
                </ConfirmProvider>
              </KeyboardProvider>
            </IntlRoot>
          </ThemeProvider>
        </SettingsContext>
      </SessionContext>
    </ClientContext>,
  );
  return {
    sent,
    events$,
    inputsOf: <N extends OperationName>(name: N) =>
      sent.filter((one) => one.operation === name).map((one) => one.input as InputOf<N>),
  };
}
