import { useCallback } from 'react';
import type { MessageDescriptor } from 'react-intl';
import type { WireError } from '../../../contract/wire/errors.js';
import { useWords } from '../i18n/use-words.js';
import { errorMessages } from './messages.js';
import { callsErrorMessages } from './calls.messages.js';
import { planErrorMessages } from './plan.messages.js';
import { stationErrorMessages } from './station.messages.js';

const byReason: Readonly<Record<string, MessageDescriptor>> = {
  ...errorMessages,
  ...callsErrorMessages,
  ...planErrorMessages,
  ...stationErrorMessages,
};

/** What went wrong, in words; by reason, else by category. */
export function useErrorWords(): (error: WireError) => string {
  const t = useWords();
  return useCallback(
    (error) => {
      const message = byReason[error.reason] ?? byReason[`category.${error.category}`];
      // Not every refusal of a file knows the part of it.
      const part = error.data?.['part'] === undefined ? '' : ` ${String(error.data['part'])}`;
      const values = { ...error.data, part, requestId: error.requestId };
      return message ? t(message, values) : error.message;
    },
    [t],
  );
}
