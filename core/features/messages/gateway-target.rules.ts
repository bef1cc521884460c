import type { GatewaySettings } from '../../../contract/messages/gateway.model.js';

/** Where a gateway is, without its query: that is where senders' passwords like to stand. */
export function targetOf(settings: GatewaySettings): string {
  if (settings.kind === 'http') return `${settings.method} ${settings.url.split(/[?#]/u)[0] ?? ''}`;
  const scheme = settings.tls === true ? 'ssmpp' : 'smpp';
  return `${scheme}://${settings.systemId}@${settings.host}:${settings.port}`;
}

/** The machine behind the settings; secrets are kept only while it stays the same. */
export function machineOf(settings: GatewaySettings): string {
  if (settings.kind === 'http') return new URL(settings.url.split(/[?#]/u)[0] ?? '').origin;
  return `${settings.tls === true ? 'ssmpp' : 'smpp'}://${settings.host}:${settings.port}`;
}
