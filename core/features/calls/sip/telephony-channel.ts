import type { FromTelephony, ToTelephony } from '../../../../telephony/telephony-messages.js';

/** The telephony engine's process as a host started it. */
export interface TelephonyChannel {
  send(message: ToTelephony): void;
  onMessage(listener: (message: FromTelephony) => void): void;
  /** Told once when the process is gone, whoever ended it. */
  onExit(listener: () => void): void;
  kill(): void;
}

/** Starts the telephony engine in a process of its own; how is the host's matter. */
export type LaunchTelephony = () => TelephonyChannel;
