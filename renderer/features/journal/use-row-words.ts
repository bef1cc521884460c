import { useCallback } from 'react';
import type { MessageDescriptor } from 'react-intl';
import type { OutputOf } from '../../../contract/index.js';
import { levelWords } from '../../components/level-words.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { callMessages } from '../calls/messages.js';
import { callsJournalMessages } from './calls.messages.js';
import { journalMessages } from './messages.js';
import { smsJournalMessages } from './sms.messages.js';
import { planJournalMessages } from './plan.messages.js';

export type JournalRow = OutputOf<'journal.list'>['rows'][number];

const byId: Readonly<Record<string, MessageDescriptor>> = Object.fromEntries(
  [journalMessages, planJournalMessages, callsJournalMessages, smsJournalMessages, callMessages]
    .flatMap((group) => Object.values<MessageDescriptor>(group))
    .map((message) => [message.id, message]),
);

function named(t: Words, id: string): string | undefined {
  const message = byId[id];
  return message ? t(message) : undefined;
}

/** Where the words of a code stand, by its key in the row's data. */
const placesOfWords: Readonly<Record<string, readonly string[]>> = {
  outcome: ['calls.outcome'],
  result: ['calls.outcome'],
  mode: ['calls.mode'],
  problem: ['journal.problem'],
  decision: ['journal.decision'],
  trigger: ['journal.trigger'],
  state: ['calls.status', 'journal.phone'],
};

/** Codes in a row's data that have words of their own. */
function inWords(key: string, value: string, t: Words): string | undefined {
  if (key === 'level') return value in levelWords ? t(levelWords[value as keyof typeof levelWords]) : undefined;
  const words = (placesOfWords[key] ?? []).map((place) => named(t, `${place}.${value}`));
  return words.find((word) => word !== undefined);
}

function valuesOf(row: JournalRow, t: Words): Record<string, string | number> {
  const values: Record<string, string | number> = { outcome: '', text: '', name: '', title: '', number: '' };
  for (const [key, value] of Object.entries(row.data)) {
    if (typeof value === 'number') values[key] = value;
    if (typeof value === 'boolean') values[key] = named(t, `journal.${key}.${String(value)}`) ?? String(value);
    if (typeof value === 'string') values[key] = inWords(key, value, t) ?? value;
  }
  const { lastOutcome } = row.data;
  if (values['outcome'] === '' && typeof lastOutcome === 'string') {
    values['outcome'] = inWords('outcome', lastOutcome, t) ?? '';
  }
  return values;
}

/** A journal row as one sentence. */
export function useRowWords(): (row: JournalRow) => string {
  const t = useWords();
  return useCallback(
    (row) => {
      const message = byId[`journal.kind.${row.kind}`];
      return message ? t(message, valuesOf(row, t)) : t(journalMessages.kindOther, { kind: row.kind });
    },
    [t],
  );
}
