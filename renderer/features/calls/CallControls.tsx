import AllIcon from '@mui/icons-material/LayersOutlined';
import StopIcon from '@mui/icons-material/StopCircleOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { SelectField } from '../../components/Fields.js';
import { Kbd } from '../../components/Kbd.js';
import { Muted } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { callMessages as m } from './messages.js';
import type { Calls, Mode, ProviderName } from './use-calls.js';
import { modeWords } from './words.js';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  [theme.breakpoints.down('sm')]: { flexWrap: 'wrap' },
}));

const modes: readonly Mode[] = ['all', 'each', 'hunt'];

function providerWord(name: ProviderName, isSimulated: boolean) {
  if (name === 'link') return m.providerLink;
  return isSimulated ? m.providerExchange : m.providerExchangeReal;
}

/** Line, the three ways to call, stop. */
export function CallControls({ calls, autoFocus }: { readonly calls: Calls; readonly autoFocus: boolean }): ReactNode {
  const t = useWords();
  const { providers, provider, isRunning, current } = calls;
  const able = providers.find((one) => one.name === provider)?.modes ?? modes;
  if (isRunning && current) {
    return (
      <Row role="group" aria-label={t(m.modeGroup)}>
        <Muted role="status">{t(m.stateRunning, { mode: t(modeWords[current.mode]) })}</Muted>
        <Button
          startIcon={<StopIcon />}
          disabled={calls.busy}
          onClick={() => void calls.stop()}
          aria-keyshortcuts="Shift+Escape"
        >
          {t(m.modeStop)}
        </Button>
      </Row>
    );
  }
  return (
    <Row role="group" aria-label={t(m.modeGroup)}>
      {providers.length > 1 ? (
        <SelectField
          hideLabel
          label={t(m.providerLabel)}
          value={provider ?? ''}
          options={providers.map((one) => ({ value: one.name, label: t(providerWord(one.name, one.simulated)) }))}
          onChange={(value) => {
            calls.chooseProvider(value as ProviderName);
          }}
        />
      ) : undefined}
      {modes.map((mode) => (
        <Button
          key={mode}
          color={mode === 'all' ? 'primary' : 'inherit'}
          autoFocus={autoFocus && mode === 'all'}
          disabled={calls.busy || !able.includes(mode)}
          title={able.includes(mode) ? '' : t(m.modeUnsupported, { mode: t(modeWords[mode]) })}
          onClick={() => void calls.start(mode)}
          {...(mode === 'all' ? { startIcon: <AllIcon />, 'aria-keyshortcuts': 'F10' } : {})}
        >
          {t(modeWords[mode])}
          {mode === 'all' ? <Kbd aria-hidden keys="F10" /> : undefined}
        </Button>
      ))}
    </Row>
  );
}
