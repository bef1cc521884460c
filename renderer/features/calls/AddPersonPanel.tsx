import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { InputOf, OutputOf } from '../../../contract/index.js';
import { CheckField } from '../../components/CheckField.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { SidePanel } from '../../components/SidePanel.js';
import { Muted, Small } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { useTypedRequest } from '../../client/use-typed-request.js';
import { valueOf } from '../../rx/loadable.js';
import { searchWords } from '../directory/search-words.rules.js';
import { Form } from '../access/SignInForm.js';
import { addMessages as m } from './add.messages.js';

type Person = OutputOf<'directory.search'>['people'][number];
type Newcomer = Omit<InputOf<'command.add'>, 'incidentId'>;

const List = styled('ul')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  maxHeight: theme.spacing(40),
  overflow: 'auto',
  border: theme.line.soft,
  borderRadius: theme.shape.borderRadius,
  '& > li': {
    ...theme.typography.body2,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 1.25),
    borderBlockEnd: theme.line.soft,
  },
  '& > li > div': { flex: 1, minWidth: 0 },
  '& > li > div > *': { display: 'block' },
}));

const pauseMs = 150;

function Found({
  people,
  onAdd,
  isBusy,
}: {
  readonly people: readonly Person[];
  readonly onAdd: (person: Person) => void;
  readonly isBusy: boolean;
}): ReactNode {
  const t = useWords();
  if (people.length === 0) return <Muted>{t(m.addNone)}</Muted>;
  return (
    <List aria-label={t(m.addResults)}>
      {people.map((person) => (
        <li key={person.id}>
          <div>
            <b>{person.name}</b>
            <Small>{[person.title, person.unitName, person.phones[0]?.number].filter(Boolean).join(' · ')}</Small>
            {person.absence === undefined ? undefined : <Small>{t(m.addAbsent, { reason: person.absence })}</Small>}
          </div>
          <Button
            color="primary"
            disabled={isBusy}
            aria-label={t(m.addPerson, { name: person.name })}
            onClick={() => {
              onAdd(person);
            }}
          >
            {t(m.addTitle)}
          </Button>
        </li>
      ))}
    </List>
  );
}

function FreeForm({
  onAdd,
  isBusy,
}: {
  readonly onAdd: (newcomer: Newcomer, name: string) => void;
  readonly isBusy: boolean;
}): ReactNode {
  const t = useWords();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [duty, setDuty] = useState('');
  const number = phone.replace(/[^+0-9*#,;-]/gu, '');
  const isReady = name.trim() !== '' && number.length > 1 && !isBusy;
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    onAdd({ name: name.trim(), phone: number, ...(duty.trim() === '' ? {} : { duty: duty.trim() }) }, name.trim());
  };
  return (
    <Form onSubmit={handleSubmit} aria-label={t(m.addFree)}>
      <h3>{t(m.addFree)}</h3>
      <TextField label={t(m.addName)} value={name} onChange={setName} />
      <TextField label={t(m.addPhone)} type="tel" value={phone} onChange={setPhone} />
      <TextField label={t(m.addDuty)} value={duty} onChange={setDuty} />
      <Button type="submit" color="primary" disabled={!isReady}>
        {t(m.addSubmit)}
      </Button>
    </Form>
  );
}

/** Calls a newcomer at once: in the call-out that runs, else in one of its own. */
function useCallAtOnce(incidentId: string) {
  const start = useCommand('calls.start');
  const again = useCommand('calls.again');
  const list = valueOf(useQuery('calls.list', { incidentId }, { kinds: ['calls.'], incidentId }).state);
  const running = list?.callOuts.find((one) => one.state === 'running');
  return {
    run: async (memberId: string): Promise<boolean> => {
      const reply =
        running === undefined
          ? await start.run({ incidentId, mode: 'each', memberIds: [memberId] })
          : await again.run({ callOutId: running.callOutId, memberId });
      return reply.ok;
    },
    busy: start.busy || again.busy,
    error: start.error ?? again.error,
  };
}

export interface AddPersonPanelProps {
  readonly incidentId: string;
  readonly onClose: () => void;
}

/** F3: anyone from the directory, or by name and number; called at once if wanted. */
export function AddPersonPanel({ incidentId, onClose }: AddPersonPanelProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const add = useCommand('command.add');
  const call = useCallAtOnce(incidentId);
  const [text, setText] = useState('');
  const [callNow, setCallNow] = useState(false);
  const typed = searchWords(text);
  const people = valueOf(
    useTypedRequest('directory.search', typed === '' ? undefined : { text: typed, limit: 12 }, pauseMs),
  )?.people;
  const handleAdd = async (newcomer: Newcomer, name: string): Promise<void> => {
    const reply = await add.run({ incidentId, ...newcomer });
    if (!reply.ok) return;
    toast(t(m.addDone, { name }));
    if (callNow && !(await call.run(reply.result.memberId))) return;
    onClose();
  };
  const isBusy = add.busy || call.busy;
  return (
    <SidePanel
      title={t(m.addTitle)}
      onClose={onClose}
      ownFocus
      footer={<CheckField label={t(m.addCallNow)} checked={callNow} onChange={setCallNow} />}
    >
      <TextField
        label={t(m.addSearch)}
        placeholder={t(m.addHint)}
        type="search"
        value={text}
        onChange={setText}
        autoFocus
      />
      {typed === '' || people === undefined ? undefined : (
        <Found
          people={people}
          isBusy={isBusy}
          onAdd={(person) => void handleAdd({ personId: person.id }, person.name)}
        />
      )}
      <ErrorLine error={add.error ?? call.error} />
      <FreeForm isBusy={isBusy} onAdd={(newcomer, name) => void handleAdd(newcomer, name)} />
    </SidePanel>
  );
}
