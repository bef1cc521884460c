import type { SendResult } from '../sms-gateway.js';

/** Command statuses of SMPP 3.4, section 5.1.3, that are told apart. */
const status = {
  ok: 0x00,
  wrongBindStatus: 0x04,
  systemError: 0x08,
  wrongDestination: 0x0b,
  bindFailed: 0x0d,
  wrongPassword: 0x0e,
  wrongSystemId: 0x0f,
  queueFull: 0x14,
  throttled: 0x58,
} as const;

function named(code: number): string {
  return `0x${code.toString(16).toUpperCase().padStart(8, '0')}`;
}

/** What a refused submission means. */
export function failureOf(code: number): Extract<SendResult, { ok: false }> {
  const detail = named(code);
  switch (code) {
    case status.throttled:
    case status.queueFull:
      return { ok: false, code: 'throttled', retryable: true, detail };
    case status.systemError:
      return { ok: false, code: 'gateway_error', retryable: true, detail };
    case status.wrongBindStatus:
      return { ok: false, code: 'network', retryable: true, detail };
    case status.wrongDestination:
      return { ok: false, code: 'wrong_number', retryable: false, detail };
    default:
      return { ok: false, code: 'refused', retryable: false, detail };
  }
}

/** Why a bind was refused, for the lamp: `credentials`, or the status. */
export function bindRefusal(code: number): string {
  const isBarred = code === status.bindFailed || code === status.wrongPassword || code === status.wrongSystemId;
  return isBarred ? 'credentials' : named(code);
}
