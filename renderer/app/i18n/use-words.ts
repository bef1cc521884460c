import { useCallback } from 'react';
import { type MessageDescriptor, useIntl } from 'react-intl';

export type WordValues = Readonly<Record<string, string | number | boolean>>;
export type Words = (message: MessageDescriptor, values?: WordValues) => string;

/** Text of a message in the seat's language. */
export function useWords(): Words {
  const intl = useIntl();
  return useCallback<Words>(
    (message, values) => String(intl.formatMessage<never>(message as never, values as never)),
    [intl],
  );
}
