import { useCallback } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { useWords } from '../../../app/i18n/use-words.js';
import { placeMessages } from './place.messages.js';
import { type PathStep, pathSteps } from './place-words.rules.js';

const fieldWords: Readonly<Record<string, MessageDescriptor>> = placeMessages;

/** A place in the structure in words, e.g. 处置步骤 › 第 4 项 › 办结时限. Fields without a word are shown as they are. */
export function usePlaceWords(): (path: string) => string {
  const t = useWords();
  return useCallback(
    (path) => {
      const word = (step: PathStep): string => {
        if ('key' in step) return step.key;
        if ('place' in step) return t(placeMessages.entry, { place: step.place + 1 });
        const known = fieldWords[step.field];
        return known ? t(known) : step.field;
      };
      return pathSteps(path).map(word).join(' › ');
    },
    [t],
  );
}
