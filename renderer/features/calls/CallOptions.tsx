import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import SpeechIcon from '@mui/icons-material/CampaignOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { CheckField } from '../../components/CheckField.js';
import { SelectField } from '../../components/Fields.js';
import { Small, Tag } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { boardMessages as bm } from './board.messages.js';
import { callMessages as m } from './messages.js';
import { providerWord } from './provider-words.js';
import type { ProviderName } from './tile.rules.js';
import type { Calls } from './use-calls.js';

const Strip = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.25, 1.5),
  padding: theme.spacing(0.5, 1.5),
  borderBottom: theme.line.soft,
  whiteSpace: 'nowrap',
  '& > hr': { flex: 1, margin: 0, border: 0 },
  '& select, & .MuiButton-root': { height: theme.layout.controlSmall },
  '& .MuiButton-root': { paddingInline: theme.spacing(1) },
  [theme.breakpoints.down('sm')]: { flexWrap: 'wrap' },
}));

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', gap: theme.spacing(0.75) }));

export type CallSide = 'speech' | 'attempts' | 'meeting';

interface CallOptionsProps {
  readonly calls: Calls;
  readonly onSide: (side: CallSide) => void;
}

/** Opens the log of attempts; also where nobody may be called any more. */
export function LogButton({ onSide }: Pick<CallOptionsProps, 'onSide'>): ReactNode {
  const t = useWords();
  return (
    <Button
      startIcon={<HistoryIcon />}
      onClick={() => {
        onSide('attempts');
      }}
    >
      {t(bm.attempts)}
    </Button>
  );
}

function Line({ calls }: { readonly calls: Calls }): ReactNode {
  const t = useWords();
  const { providers, choices, provider, current, isRunning, wish } = calls;
  if (isRunning) {
    const running = providers.find((one) => one.name === current?.provider);
    return running ? <Tag>{t(providerWord(running))}</Tag> : undefined;
  }
  if (choices.length < 2) return provider ? <Tag>{t(providerWord(provider))}</Tag> : undefined;
  return (
    <SelectField
      hideLabel
      label={t(m.providerLabel)}
      value={provider?.name ?? ''}
      options={choices.map((one) => ({ value: one.name, label: t(providerWord(one)) }))}
      onChange={(value) => {
        wish({ provider: value as ProviderName }); // one of the options, which are provider names
      }}
    />
  );
}

function Conference({ calls }: { readonly calls: Calls }): ReactNode {
  const t = useWords();
  const { provider, current, isRunning, conference, wish } = calls;
  const isOn = isRunning ? current?.conference === true : conference;
  if (isRunning ? !isOn : provider?.conference !== true) return undefined;
  return (
    <span title={t(bm.conferenceHint)}>
      <CheckField
        label={t(bm.conference)}
        checked={isOn}
        disabled={isRunning}
        onChange={(on) => {
          wish({ conference: on });
        }}
      />
    </span>
  );
}

function Repeat({ calls }: { readonly calls: Calls }): ReactNode {
  const t = useWords();
  const { current, isRunning, wishes, wish } = calls;
  const running = isRunning ? current : undefined;
  return (
    <span title={t(bm.repeatHint)}>
      <CheckField
        label={t(bm.repeat)}
        checked={running ? running.repeat : wishes.repeat}
        disabled={running?.mode === 'hunt'}
        onChange={(on) => {
          wish({ repeat: on });
          if (running) void calls.repeat(on);
        }}
      />
    </span>
  );
}

function Round({ calls: { current, isRunning } }: { readonly calls: Calls }): ReactNode {
  const t = useWords();
  if (!isRunning || !current) return undefined;
  const { round, waiting, repeat, mode } = current;
  if (waiting) return <Small role="status">{t(bm.nextRound, { round: round + 1 })}</Small>;
  return repeat || mode === 'hunt' || round > 1 ? <Small role="status">{t(bm.round, { round })}</Small> : undefined;
}

/** Which line, whether people stay connected, whether the unreached are called again; the words and the log. */
export function CallOptions({ calls, onSide }: CallOptionsProps): ReactNode {
  const t = useWords();
  const isChanged = calls.wishes.speech !== undefined && !calls.isRunning;
  return (
    <Strip role="group" aria-label={t(bm.optionsGroup)}>
      <Line calls={calls} />
      <Conference calls={calls} />
      <Repeat calls={calls} />
      <Round calls={calls} />
      <hr />
      <Buttons>
        <Button
          startIcon={<SpeechIcon />}
          onClick={() => {
            onSide('speech');
          }}
        >
          {t(isChanged ? bm.speechChanged : bm.speech)}
        </Button>
        <LogButton onSide={onSide} />
      </Buttons>
    </Strip>
  );
}
