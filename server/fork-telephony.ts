import { fork } from 'node:child_process';
import type { LaunchTelephony } from '../core/features/calls/sip/telephony-channel.js';
import type { FromTelephony } from '../telephony/telephony-messages.js';

/** Starts the built telephony engine as a child process of this Node process. */
export function forkTelephony(script: string): LaunchTelephony {
  return () => {
    const child = fork(script, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'json' });
    // A message to a process that just died is nobody's failure: its exit is told anyway.
    child.on('error', () => undefined);
    return {
      send: (message) => {
        if (child.connected) child.send(message, () => undefined);
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
        child.kill('SIGKILL');
      },
    };
  };
}
