import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

import { type Socket } from 'jssip';
import { type UAConfiguration } from 'jssip/lib/UA.js';

import { type LineAccount, type LineTimes } from '../telephony-messages.js';
import { OWN_HOST } from './sip-text.rules.js';

/** JsSIP's answer to an incoming call nobody took comes after ours; this only keeps it out of the way, seconds. */
const NEVER_S = 3_600;

/** JsSIP's configuration for an account. */
export function agentConfiguration(account: LineAccount, times: LineTimes, socket: Socket): UAConfiguration {
  const retryS = Math.max(1, Math.round(times.registerRetryMs / 1_000));
  return {
    sockets: socket,
    uri: `sip:${account.user}@${account.domain}`,
    registrar_server: `sip:${account.domain}`,
    authorization_user: account.authUser ?? account.user,
    password: account.password,
    ...(account.displayName === undefined ? {} : { display_name: account.displayName }),
    // The user part, not a random one: many exchanges call back by it.
    contact_uri: `sip:${account.user}@${OWN_HOST};transport=${account.transport}`,
    instance_id: instanceId(account),
    register: true,
    register_expires: account.registerSeconds,
    connection_recovery_min_interval: retryS,
    connection_recovery_max_interval: 16 * retryS,
    no_answer_timeout: NEVER_S,
    session_timers: true,
    user_agent: 'Liandong Desk',
  };
}

/** The same for every engine of this account on this machine: a new one takes the place of a dead one (RFC 5626, 4.1). */
function instanceId({ user, domain }: LineAccount): string {
  const hex = createHash('sha256').update(`${user}@${domain}|${hostname()}`).digest('hex');
  const variant = (8 + (parseInt(hex.charAt(16), 16) % 4)).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Request URI for a number that `callNumber` has passed. */
export function targetUri(number: string, domain: string): string {
  return `sip:${number.replaceAll('#', '%23')}@${domain}`;
}
