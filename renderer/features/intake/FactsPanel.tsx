import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { Panel } from '../../components/Panel.js';
import { useWords } from '../../app/i18n/use-words.js';
import { FactChip } from './FactChip.js';
import { FactEditor } from './FactEditor.js';
import { type Fact, factId, shownFacts } from './intake-draft.js';
import { intakeMessages as m } from './messages.js';
import type { Intake } from './use-intake.js';

const Chips = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
  gap: theme.spacing(1),
  padding: theme.spacing(1.25, 1.5),
}));

type Editing = { readonly fact: Fact } | { readonly question: string };

export interface FactsPanelProps {
  readonly intake: Intake;
  /** What the leading plan asks the caller. */
  readonly questions: readonly string[];
}

interface ChipsProps extends FactsPanelProps {
  readonly facts: readonly Fact[];
  readonly onEdit: (editing: Editing) => void;
}

function FactChips({ intake, questions, facts, onEdit }: ChipsProps): ReactNode {
  const { factEdits, answers } = intake.draft;
  return (
    <Chips>
      {facts.map((fact) => (
        <FactChip
          key={`${factId(fact)}@${String(fact.start)}`}
          fact={fact}
          isCorrected={factId(fact) in factEdits}
          onEdit={() => {
            onEdit({ fact });
          }}
        />
      ))}
      {questions.map((question) => (
        <FactChip
          key={question}
          question={question}
          answer={answers[question]}
          onEdit={() => {
            onEdit({ question });
          }}
        />
      ))}
    </Chips>
  );
}

/** Brings back what the officer had taken out. */
function Restore({ intake }: { readonly intake: Intake }): ReactNode {
  const t = useWords();
  const edits = Object.entries(intake.draft.factEdits);
  const kept = edits.filter(([, edit]) => edit.removed !== true);
  const count = edits.length - kept.length;
  if (count === 0) return undefined;
  return (
    <Button
      variant="text"
      onClick={() => {
        intake.change({ factEdits: Object.fromEntries(kept) });
      }}
    >
      {t(m.factsRestore, { count })}
    </Button>
  );
}

/** What was understood, to be corrected by a click; what is missing, to be asked. */
export function FactsPanel({ intake, questions }: FactsPanelProps): ReactNode {
  const t = useWords();
  const { draft, match } = intake;
  const [editing, setEditing] = useState<Editing>();
  const facts = shownFacts(match?.facts ?? [], draft);
  const missing = questions.filter((question) => !(draft.answers[question] ?? '').trim()).length;
  const close = (): void => {
    setEditing(undefined);
  };
  return (
    <Panel
      title={t(m.factsTitle)}
      note={t(m.factsNote, { known: facts.length, missing })}
      tools={<Restore intake={intake} />}
    >
      {facts.length + questions.length > 0 ? (
        <FactChips intake={intake} questions={questions} facts={facts} onEdit={setEditing} />
      ) : (
        <EmptyState title={t(m.factsNone)} />
      )}
      {editing ? <FactEditor intake={intake} target={editing} onClose={close} /> : undefined}
    </Panel>
  );
}
