import TestIcon from '@mui/icons-material/PhonelinkRingOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../../app/i18n/use-words.js';
import { useCommand } from '../../../client/use-command.js';
import { useConfirm } from '../../../components/ConfirmDialog.js';
import { ErrorLine } from '../../../components/ErrorLine.js';
import { lineWords } from '../../calls/line-words.js';
import { choicesOf, providerOf } from '../../calls/provider-choice.rules.js';
import { providerWord } from '../../calls/provider-words.js';
import { useLines } from '../../calls/use-lines.js';
import { readinessMessages as m } from './readiness.messages.js';

/** What a test on this line is worth, and what it does at once. */
const notes = { exchange: m.testSimulated, link: m.testLink, sip: m.testSip } as const;
const testScope = 'test:';

const Foot = styled('footer')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: theme.spacing(0.75),
  padding: theme.spacing(0, 1.5, 0.75, 4.5),
  '& > .MuiButton-root': { height: theme.layout.controlSmall, paddingInline: theme.spacing(1) },
}));

interface CallTestButtonProps {
  readonly code: string;
  /** How many people would be called, where that is known. */
  readonly people: number | undefined;
}

/** Calls the plan's whole group as a test, after saying what will ring, and goes to where it can be watched. */
export function CallTestButton({ code, people }: CallTestButtonProps): ReactNode {
  const t = useWords();
  const ask = useConfirm();
  const navigate = useNavigate();
  const test = useCommand('calls.test');
  const lines = useLines();
  // As on the call board: a line nobody has set up means dialling by hand.
  const provider = lines && providerOf(choicesOf(lines.providers, testScope), undefined, lines.defaultProvider);
  const handleTest = async (): Promise<void> => {
    if (!provider) return;
    const way = t(providerWord(provider));
    const isUp = provider.line.state === 'up';
    const effect = isUp ? t(notes[provider.name]) : t(m.testLineDown, { state: lineWords(provider.line, t) });
    const who = people === undefined ? t(m.testWhole) : t(m.testPeople, { count: people });
    const text = [who, t(m.testWay, { way }), effect].join('');
    if (!(await ask({ title: t(m.testTitle, { code }), text, confirm: t(m.testGo) }))) return;
    const reply = await test.run({ planCode: code, provider: provider.name });
    if (reply.ok) void navigate(`/incidents/${reply.result.incidentId}`);
  };
  return (
    <Foot>
      <Button startIcon={<TestIcon />} disabled={test.busy || !provider} onClick={() => void handleTest()}>
        {t(m.test)}
      </Button>
      <ErrorLine error={test.error} />
    </Foot>
  );
}
