import { useCallback, useRef, useState } from 'react';
import type { InputOf, OperationName, OutputOf } from '../../contract/index.js';
import type { Reply } from '../../contract/wire/envelope.js';
import type { WireError } from '../../contract/wire/errors.js';
import { useClient } from './ClientContext.js';
import { newCommandId } from './command-id.js';

export interface Command<N extends OperationName> {
  /** Runs the command; a repeat of the same input after a lost answer carries the same command id. */
  readonly run: (input: InputOf<N>) => Promise<Reply<OutputOf<N>>>;
  readonly busy: boolean;
  readonly error: WireError | undefined;
  readonly clear: () => void;
}

interface Attempt {
  readonly key: string;
  readonly commandId: string;
}

/** One write. Its error stays on screen until the next try; commands of one hook run one after another. */
export function useCommand<N extends OperationName>(name: N): Command<N> {
  const client = useClient();
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<WireError>();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const unanswered = useRef<Attempt>(undefined);

  const run = useCallback(
    (input: InputOf<N>) => {
      const attempt = async (): Promise<Reply<OutputOf<N>>> => {
        const key = JSON.stringify(input);
        const commandId = unanswered.current?.key === key ? unanswered.current.commandId : newCommandId();
        const reply = await client.request(name, input, commandId);
        const isLost = !reply.ok && reply.error.category === 'unavailable';
        unanswered.current = isLost ? { key, commandId } : undefined;
        setError(reply.ok ? undefined : reply.error);
        setRunning((count) => count - 1);
        return reply;
      };
      setRunning((count) => count + 1);
      const result = queue.current.then(attempt);
      queue.current = result;
      return result;
    },
    [client, name],
  );
  const clear = useCallback(() => {
    setError(undefined);
  }, []);
  return { run, busy: running > 0, error, clear };
}
