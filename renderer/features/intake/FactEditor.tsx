import Button from '@mui/material/Button';
import { type FormEvent, type ReactNode, useState } from 'react';
import { CheckField } from '../../components/CheckField.js';
import { TextField } from '../../components/Fields.js';
import { messages as common } from '../../components/messages.js';
import { SidePanel } from '../../components/SidePanel.js';
import { useWords } from '../../app/i18n/use-words.js';
import { Form } from '../access/SignInForm.js';
import { type Fact, type FactEdit, factId } from './intake-draft.js';
import { intakeMessages as m } from './messages.js';
import type { Intake } from './use-intake.js';

interface EditorProps<T> {
  readonly intake: Intake;
  readonly target: T;
  readonly onClose: () => void;
}

function ReadFact({ intake, target, onClose }: EditorProps<Fact>): ReactNode {
  const t = useWords();
  const { draft, change } = intake;
  const [value, setValue] = useState(String(target.value ?? target.text));
  const [negated, setNegated] = useState(target.negated);
  const keep = (edit: FactEdit): void => {
    change({ factEdits: { ...draft.factEdits, [factId(target)]: edit } });
    onClose();
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    keep({ negated, value });
  };
  return (
    <SidePanel title={t(m.factsEdit, { label: target.label })} onClose={onClose} ownFocus>
      <Form onSubmit={handleSubmit}>
        <TextField label={t(m.factsValue)} value={value} onChange={setValue} autoFocus hint={target.unit} />
        <CheckField label={t(m.factsNegated)} checked={negated} onChange={setNegated} />
        <Button type="submit" color="primary">
          {t(common.actionSave)}
        </Button>
        <Button
          onClick={() => {
            keep({ removed: true });
          }}
        >
          {t(m.factsRemove)}
        </Button>
      </Form>
    </SidePanel>
  );
}

function MissingFact({ intake, target, onClose }: EditorProps<string>): ReactNode {
  const t = useWords();
  const { draft, change } = intake;
  const [answer, setAnswer] = useState(draft.answers[target] ?? '');
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    change({ answers: { ...draft.answers, [target]: answer } });
    onClose();
  };
  return (
    <SidePanel title={target} onClose={onClose} ownFocus>
      <Form onSubmit={handleSubmit}>
        <TextField label={t(m.factsAnswer)} value={answer} onChange={setAnswer} autoFocus rows={3} />
        <Button type="submit" color="primary">
          {t(common.actionSave)}
        </Button>
      </Form>
    </SidePanel>
  );
}

/** Corrects a fact that was read wrongly, or takes the answer to a question. */
export function FactEditor({
  intake,
  target,
  onClose,
}: EditorProps<{ readonly fact: Fact } | { readonly question: string }>): ReactNode {
  return 'fact' in target ? (
    <ReadFact intake={intake} target={target.fact} onClose={onClose} />
  ) : (
    <MissingFact intake={intake} target={target.question} onClose={onClose} />
  );
}
