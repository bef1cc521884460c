import type { GatewaySecrets, GatewaySettings } from '../../../contract/messages/gateway.model.js';
import type { Logger } from '../../log/logger.js';
import type { Clock } from '../../ports/clock.js';
import { HttpGateway } from './http-gateway.js';
import { SmppGateway } from './smpp-gateway.js';
import type { OutgoingText, SendResult, SmsGateway } from './sms-gateway.js';

interface OpenParts {
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Lets real messages through only. The lanes see to that already; a slip there must not reach a telephone. */
function realOnly(gateway: SmsGateway): SmsGateway {
  const send = gateway.send.bind(gateway);
  gateway.send = async (message: OutgoingText): Promise<SendResult> =>
    message.scope === 'real' ? send(message) : { ok: false, code: 'refused', retryable: false, detail: 'drill' };
  return gateway;
}

/** Opens the configured gateway: the only way to a real one. */
export function openGateway(settings: GatewaySettings, secrets: GatewaySecrets, parts: OpenParts): SmsGateway {
  if (settings.kind === 'http') return realOnly(new HttpGateway({ settings, secrets, clock: parts.clock }));
  return realOnly(new SmppGateway({ settings, password: secrets['password'] ?? '', ...parts }));
}
