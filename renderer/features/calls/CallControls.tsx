import AllIcon from '@mui/icons-material/LayersOutlined';
import StopIcon from '@mui/icons-material/StopCircleOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Kbd } from '../../components/Kbd.js';
import { Muted } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { callMessages as m } from './messages.js';
import { mainMode } from './provider-choice.rules.js';
import type { Mode } from './tile.rules.js';
import type { Calls } from './use-calls.js';
import { modeWords } from './words.js';

const Row = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  [theme.breakpoints.down('sm')]: { flexWrap: 'wrap' },
}));

const modes: readonly Mode[] = ['all', 'each', 'hunt'];

interface ModeButtonProps {
  readonly mode: Mode;
  readonly calls: Calls;
  /** The one that F10 starts. */
  readonly isMain: boolean;
  readonly autoFocus: boolean;
}

function ModeButton({ mode, calls, isMain, autoFocus }: ModeButtonProps): ReactNode {
  const t = useWords();
  const isAble = calls.provider?.modes.includes(mode) ?? true;
  return (
    <Button
      color={isMain ? 'primary' : 'inherit'}
      autoFocus={autoFocus && isMain}
      disabled={calls.busy || !isAble}
      title={isAble ? '' : t(m.modeUnsupported, { mode: t(modeWords[mode]) })}
      onClick={() => void calls.start(mode)}
      {...(isMain ? { startIcon: <AllIcon />, 'aria-keyshortcuts': 'F10' } : {})}
    >
      {t(modeWords[mode])}
      {isMain ? <Kbd aria-hidden keys="F10" /> : undefined}
    </Button>
  );
}

/** The three ways to call; one key stops what runs. */
export function CallControls({ calls, autoFocus }: { readonly calls: Calls; readonly autoFocus: boolean }): ReactNode {
  const t = useWords();
  const { provider, isRunning, current } = calls;
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
          <Kbd aria-hidden keys="Shift+Esc" />
        </Button>
      </Row>
    );
  }
  const main = mainMode(provider);
  return (
    <Row role="group" aria-label={t(m.modeGroup)}>
      {modes.map((mode) => (
        <ModeButton key={mode} mode={mode} calls={calls} isMain={mode === main} autoFocus={autoFocus} />
      ))}
    </Row>
  );
}
