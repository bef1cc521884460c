/** Why a seat is not heard, or cannot take part at all (`insecure`, `unsupported`). */
export type VoiceProblem = 'insecure' | 'no_microphone' | 'refused' | 'busy' | 'unsupported';

/** Microphones and speakers; absent on pages that came over plain http from another machine. */
export function soundDevices(): MediaDevices | undefined {
  // The type library knows secure pages only.
  return (navigator as { readonly mediaDevices?: MediaDevices }).mediaDevices;
}

const byName: Readonly<Record<string, VoiceProblem>> = {
  NotFoundError: 'no_microphone',
  OverconstrainedError: 'no_microphone',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** What a refused `getUserMedia` means. */
export function microphoneProblem(error: unknown): VoiceProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return byName[name] ?? 'unsupported';
}

/** The seat cannot take part: neither microphone nor headset. */
export class VoiceFault extends Error {
  constructor(readonly problem: VoiceProblem) {
    super(`no voice on this seat: ${problem}`);
  }
}
