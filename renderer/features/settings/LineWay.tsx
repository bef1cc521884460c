import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { InputOf, OutputOf } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { Segmented } from '../../components/Segmented.js';
import { Small } from '../../components/Text.js';
import { useToast } from '../../components/Toasts.js';
import { providerWord } from '../calls/provider-words.js';
import { lineMessages as m } from './line.messages.js';
import { SettingsBody } from './SettingsBody.js';

type Way = InputOf<'calls.chooseProvider'>['provider'];
type Lines = OutputOf<'calls.providers'>;

const Body = styled(SettingsBody)(({ theme }) => ({ borderBlockEnd: theme.line.normal }));

const notes = { exchange: m.waySimulated, link: m.wayLink, sip: m.waySip } as const satisfies Record<Way, unknown>;

export interface LineWayProps {
  readonly lines: Lines;
  /** Whether an account is kept. */
  readonly isConfigured: boolean;
}

/** Which way calls go unless said otherwise. */
export function LineWay({ lines, isConfigured }: LineWayProps): ReactNode {
  const t = useWords();
  const toast = useToast();
  const choose = useCommand('calls.chooseProvider');
  const { providers, defaultProvider: way } = lines;
  const isGone = way === 'sip' && !isConfigured;
  const handleChange = async (provider: Way): Promise<void> => {
    const reply = await choose.run({ provider });
    const chosen = providers.find(({ name }) => name === provider);
    if (reply.ok && chosen) toast(t(m.wayDone, { way: t(providerWord(chosen)) }));
  };
  return (
    <Body>
      <Small>{t(m.way)}</Small>
      <Segmented
        label={t(m.way)}
        value={way}
        onChange={(value) => void handleChange(value)}
        options={providers.map(({ name, simulated }) => ({
          value: name,
          label: t(providerWord({ name, simulated })),
          // Chosen and given up since, it must still be shown as the one chosen.
          disabled: name === 'sip' && !isConfigured && !isGone,
        }))}
      />
      <span>{t(isGone ? m.wayGone : notes[way])}</span>
      {isConfigured || isGone ? undefined : <Small>{t(m.wayNoLine)}</Small>}
      <ErrorLine error={choose.error} />
    </Body>
  );
}
