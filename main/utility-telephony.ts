import { utilityProcess } from 'electron';
import type { LaunchTelephony } from '../core/features/calls/sip/telephony-channel.js';
import type { FromTelephony } from '../telephony/telephony-messages.js';

/** Starts the built telephony engine in a utility process: a busy window or main process does not disturb the sound. */
export function utilityTelephony(script: string): LaunchTelephony {
  return () => {
    const child = utilityProcess.fork(script, [], { serviceName: 'telephony', stdio: 'inherit' });
    return {
      send: (message) => {
        child.postMessage(message);
      },
      onMessage: (listener) => {
        child.on('message', (message) => {
          // Only our own engine writes to this channel.
          listener(message as FromTelephony);
        });
      },
      onExit: (listener) => {
        child.once('exit', listener);
      },
      kill: () => {
        child.kill();
      },
    };
  };
}
