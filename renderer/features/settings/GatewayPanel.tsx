import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { FormEvent, ReactNode } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Segmented } from '../../components/Segmented.js';
import { Muted, Small } from '../../components/Text.js';
import { Form } from '../access/SignInForm.js';
import { useEvery } from '../calls/use-lines.js';
import { gatewayMessages as m } from './gateway.messages.js';
import type { GatewayView } from './gateway-fields.js';
import { GatewayForm } from './GatewayForm.js';
import { GatewayState } from './GatewayState.js';
import { GatewayTest } from './GatewayTest.js';
import { SettingsBody } from './SettingsBody.js';
import { useGatewayForm } from './use-gateway-form.js';

/** The state of the gateway has no journal rows of its own. */
const askEveryMs = 5_000;

const Body = styled(SettingsBody)(({ theme }) => ({ borderBlockStart: theme.line.normal }));
const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }));

type Settings = ReturnType<typeof useGatewayForm>;

function OpenForm({ settings, gateway }: { readonly settings: Settings; readonly gateway: GatewayView }): ReactNode {
  const t = useWords();
  const { form, configure, save, reset, isChanged } = settings;
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  return (
    <>
      <Small>{t(m.form)}</Small>
      {gateway.configured ? <Muted>{t(m.changeHint)}</Muted> : undefined}
      <Segmented
        label={t(m.kind)}
        value={form.fields.kind}
        onChange={(kind) => {
          form.onChange({ kind });
        }}
        options={[
          { value: 'http', label: t(m.kindHttp) },
          { value: 'smpp', label: t(m.kindSmpp) },
        ]}
      />
      <Form onSubmit={handleSubmit} aria-label={t(m.form)} noValidate>
        <GatewayForm {...form} />
        <ErrorLine error={configure.error} />
        <Buttons>
          <Button type="submit" color="primary" disabled={configure.busy || !isChanged}>
            {t(configure.busy ? m.saving : m.save)}
          </Button>
          {isChanged ? <Button onClick={reset}>{t(m.undo)}</Button> : undefined}
        </Buttons>
      </Form>
    </>
  );
}

function Choices({ gateway }: { readonly gateway: GatewayView }): ReactNode {
  const t = useWords();
  const settings = useGatewayForm(gateway);
  const { configure, giveUp, isChanged, change } = settings;
  if (!gateway.configured || isChanged) {
    return (
      <Body>
        <OpenForm settings={settings} gateway={gateway} />
      </Body>
    );
  }
  return (
    <Body>
      <Buttons>
        <Button
          onClick={() => {
            change({});
          }}
        >
          {t(m.change)}
        </Button>
        <Button disabled={configure.busy} onClick={() => void giveUp()}>
          {t(m.giveUp)}
        </Button>
      </Buttons>
      <ErrorLine error={configure.error} />
    </Body>
  );
}

/** The gateway of short messages: how it is, a test, its settings. For the administrator. */
export function GatewayPanel(): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('messages.gateway', {}, { kinds: ['messages.'] });
  useEvery(refetch, askEveryMs);
  return (
    <Panel title={t(m.title)}>
      <LoadableView state={state} onRetry={refetch}>
        {(gateway) => (
          <>
            <GatewayState gateway={gateway} />
            {gateway.configured ? <GatewayTest /> : undefined}
            <Choices gateway={gateway} />
          </>
        )}
      </LoadableView>
    </Panel>
  );
}
