import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { useTypedRequest } from '../../client/use-typed-request.js';
import { EmptyState } from '../../components/EmptyState.js';
import { TextField } from '../../components/Fields.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { matchingMessages as m } from './messages.js';
import { ReadingView } from './ReadingView.js';

const pauseMs = 300;
const mostRead = 2_000;

const Field = styled('div')(({ theme }) => ({ flex: 'none', padding: theme.spacing(1.25, 1.5, 0.5) }));

export interface TryOutProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A sentence to try: what the matcher reads in it, while typing. Nothing is kept. */
export function TryOut({ text, onText }: TryOutProps): ReactNode {
  const t = useWords();
  const state = useTypedRequest('matching.explain', text.trim() === '' ? undefined : { text }, pauseMs);
  return (
    <Panel title={t(m.tryTitle)}>
      <Field>
        <TextField
          label={t(m.tryField)}
          value={text}
          rows={3}
          maxRows={6}
          onChange={(typed) => {
            onText(typed.slice(0, mostRead));
          }}
        />
      </Field>
      <LoadableView state={state} idle={<EmptyState title={t(m.tryIdle)} />}>
        {(reading) => <ReadingView reading={reading} />}
      </LoadableView>
    </Panel>
  );
}
