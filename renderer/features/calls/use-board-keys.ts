import { useWords } from '../../app/i18n/use-words.js';
import { usePageKeys } from '../../app/keyboard/KeyboardContext.js';
import type { PageKey } from '../../app/keyboard/key-registry.js';
import { focusTile } from './CallTiles.js';
import { marksFor } from './marks.js';
import { callMessages as m } from './messages.js';
import { mainMode } from './provider-choice.rules.js';
import type { Tile } from './tile.rules.js';
import type { Calls } from './use-calls.js';
import { modeWords } from './words.js';

export interface BoardKeys {
  /** The tile somebody has chosen; the result keys act on nothing else. */
  readonly chosen: Tile | undefined;
  readonly onLeave: () => void;
  readonly onAdd: (() => void) | undefined;
}

function chosenKeys(calls: Calls, tile: Tile, onLeave: () => void): readonly PageKey[] {
  return [
    ...marksFor(tile).map(({ key, result }) => ({ combo: key, run: () => void calls.mark(tile, result) })),
    { combo: 'R', run: () => void calls.again(tile) },
    {
      combo: 'M',
      run: () => {
        if (tile.leg?.onLine === true) void calls.mute(tile, !tile.leg.muted);
      },
    },
    { combo: 'Escape', run: onLeave },
  ];
}

/** The keys of the board. Those of the chosen tile stand on its buttons, so the footer does not repeat them. */
export function useBoardKeys(calls: Calls, mayAct: boolean, { chosen, onLeave, onAdd }: BoardKeys): void {
  const t = useWords();
  const { isRunning, tiles, provider } = calls;
  const mode = mainMode(provider);
  const [first] = tiles;
  const enter = (): void => {
    if (first) focusTile(first.member.memberId);
  };
  const select: readonly PageKey[] = [
    { combo: 'ArrowDown', run: enter },
    { combo: 'ArrowRight', run: enter },
  ];
  const whole: PageKey = isRunning
    ? { combo: 'Shift+Escape', shown: 'Shift+Esc', label: t(m.keyStop), run: () => void calls.stop() }
    : { combo: 'F10', label: t(modeWords[mode]), run: () => void calls.start(mode) };
  const add: readonly PageKey[] = onAdd ? [{ combo: 'F3', label: t(m.keyAdd), run: onAdd }] : [];
  const own = chosen ? chosenKeys(calls, chosen, onLeave) : select;
  usePageKeys(mayAct ? [whole, ...add, ...own] : []);
}
