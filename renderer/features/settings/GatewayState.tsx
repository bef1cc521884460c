import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { Fact } from '../../components/Fact.js';
import { Rows } from '../../components/Rows.js';
import { type LampTone, StatusLamp } from '../../components/StatusLamp.js';
import { Small } from '../../components/Text.js';
import { gatewayMessages as m } from './gateway.messages.js';
import type { GatewayView } from './gateway-fields.js';
import { SettingsBody } from './SettingsBody.js';

const Body = styled(SettingsBody)(({ theme }) => ({ gap: theme.spacing(0.5) }));
const Facts = styled(Rows)(({ theme }) => ({ borderBlockStart: theme.line.normal }));

const Top = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: theme.spacing(0, 1),
}));

function lampOf({ kind, state }: GatewayView, t: Words): { readonly tone: LampTone; readonly value: string } {
  if (kind === 'none') return { tone: 'wait', value: t(m.none) };
  if (kind === 'simulated') return { tone: 'wait', value: t(m.simulated) };
  return state === 'up' ? { tone: 'ok', value: t(m.up) } : { tone: 'bad', value: t(m.down) };
}

const reasons = {
  no_gateway: m.hintNone,
  connecting: m.hintConnecting,
  credentials: m.hintCredentials,
  secrets_lost: m.hintSecretsLost,
} as const;

const isReason = (why: string): why is keyof typeof reasons => Object.hasOwn(reasons, why);

function hintOf({ kind, state, why }: GatewayView, t: Words): string {
  if (kind === 'none') return t(m.hintNone);
  if (kind === 'simulated') return t(m.hintSimulated);
  if (state === 'up') return t(m.hintUp);
  // Any other reason is the network's own code.
  return why !== undefined && isReason(why) ? t(reasons[why]) : t(m.hintNetwork, { code: why ?? '—' });
}

/** How the gateway is, since when, what to do about it, and what waits. */
export function GatewayState({ gateway }: { readonly gateway: GatewayView }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { configured, target, since, queued, perSecond, secretNames } = gateway;
  return (
    <>
      <Body>
        <Top>
          <StatusLamp label={t(m.lamp)} {...lampOf(gateway, t)} />
          <Small>{t(m.since, { at: times.dayMinute(since) })}</Small>
        </Top>
        <span>{hintOf(gateway, t)}</span>
      </Body>
      {configured ? (
        <Facts>
          <Fact label={t(m.target)}>{target}</Fact>
          <Fact label={t(m.queued)}>{t(m.queuedOf, { count: queued })}</Fact>
          <Fact label={t(m.speed)}>{t(m.speedOf, { count: perSecond })}</Fact>
          <Fact label={t(m.secrets)}>{secretNames.join(' ')}</Fact>
        </Facts>
      ) : undefined}
    </>
  );
}
