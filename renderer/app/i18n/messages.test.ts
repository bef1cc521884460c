import type { MessageDescriptor } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { errorCategories, errorReasons } from '../../../contract/wire/errors.js';
import { englishMessages } from './english-messages.js';

const modules = import.meta.glob<Record<string, Record<string, MessageDescriptor>>>(
  ['../../**/messages.ts', '../../**/*.messages.ts'],
  { eager: true },
);
const messages = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .flatMap((group) => Object.values(group));
const idOf = (message: MessageDescriptor): string => String(message.id);

/** Names and keys that are the same in every language. */
const sameEverywhere = /\b(?:docx|PDF|Ctrl|Shift|Alt|Enter|Esc|English|WGS-84|[A-Z]-?\d*|F\d{1,2})\b/gu;
const placeholder = /\{[^{}]*\}/gu;

describe('messages', () => {
  it('are found', () => {
    expect(messages.length).toBeGreaterThan(300);
  });

  it('have an English text, every one', () => {
    expect(messages.map(idOf).filter((id) => !englishMessages[id])).toEqual([]);
  });

  it('have an id of their own, except where two files say the same', () => {
    const texts = new Map<string, string>();
    const clashes = messages.filter((message) => {
      const known = texts.get(idOf(message));
      texts.set(idOf(message), String(message.defaultMessage));
      return known !== undefined && known !== message.defaultMessage;
    });
    expect(clashes.map(idOf)).toEqual([]);
  });

  it('tell the translator what they are for', () => {
    expect(messages.filter((message) => !message.description).map(idOf)).toEqual([]);
  });

  it('use the same values in both languages', () => {
    const names = (text: string): string => [...new Set(text.match(/\{\w+/gu) ?? [])].toSorted().join(' ');
    const different = messages.filter(
      (message) => names(String(message.defaultMessage)) !== names(englishMessages[idOf(message)] ?? ''),
    );
    expect(different.map(idOf)).toEqual([]);
  });

  it('hold no Chinese in English, but for the name of the language', () => {
    const mixed = messages.map(idOf).filter((id) => /\p{Script=Han}/u.test(englishMessages[id] ?? ''));
    expect(mixed.filter((id) => id !== 'settings.seat.zh')).toEqual([]);
  });

  it('hold no English words in Chinese', () => {
    const mixed = messages.filter((message) =>
      /[A-Za-z]{2,}/u.test(String(message.defaultMessage).replace(placeholder, '').replace(sameEverywhere, '')),
    );
    expect(mixed.map(idOf)).toEqual([]);
  });

  it('have words for every error reason and category', () => {
    const known = new Set(messages.map(idOf));
    const needed = [
      ...Object.keys(errorReasons).map((reason) => `errors.${reason}`),
      ...Object.keys(errorCategories).map((category) => `errors.category.${category}`),
    ];
    expect(needed.filter((id) => !known.has(id))).toEqual([]);
  });
});
