import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useRef } from 'react';
import type { Suggestion } from '../../../contract/matching/matching.contract.js';
import { useWords } from '../../app/i18n/use-words.js';
import { Small } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { matchingMessages as m } from './messages.js';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  padding: theme.spacing(0.5, 0.5, 0.5, 1),
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.inset,
  '& > code': { ...theme.typography.body2, flex: 1, minWidth: 0, overflowWrap: 'anywhere', userSelect: 'all' },
  '& > button': { flex: 'none' },
}));

function select(element: HTMLElement | null): void {
  if (element) window.getSelection()?.selectAllChildren(element);
}

/** What could be added, ready to be copied into the file. Adding it is the editor's work. */
export function SuggestionLine({ suggestion }: { readonly suggestion: Suggestion }): ReactNode {
  const t = useWords();
  const toast = useToast();
  const line = useRef<HTMLElement>(null);
  const { kind, file } = suggestion;
  const handleCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(suggestion.line);
      toast(t(m.copied));
    } catch {
      // A browser refuses outside a secure address (a station over plain HTTP): the officer copies by hand.
      select(line.current);
      toast(t(m.copyFailed));
    }
  };
  return (
    <div>
      <Small>
        {kind === 'phrase' ? t(m.suggestPhrase, { file }) : t(m.suggestRule, { file, seen: suggestion.seen })}
      </Small>
      <Row>
        <code ref={line}>{suggestion.line}</code>
        <Button onClick={() => void handleCopy()}>{t(m.copy)}</Button>
      </Row>
    </div>
  );
}
