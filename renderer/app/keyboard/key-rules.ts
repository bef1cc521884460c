/** The part of a keyboard event the rules look at. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

const textTypes = new Set([
  'text',
  'search',
  'tel',
  'url',
  'email',
  'password',
  'number',
  'date',
  'time',
  'datetime-local',
]);

/** Whether typing goes into this element. */
export function isTextBox(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return textTypes.has(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}

const isModified = (press: KeyPress): boolean => press.altKey || press.ctrlKey || press.metaKey;

/** The digit of a key, whatever Alt or Ctrl make of it. A shifted digit is a sign, not a digit. */
function digitOf(press: KeyPress): string | undefined {
  if (press.shiftKey && !press.altKey) return undefined;
  return /^(?:Digit|Numpad)(\d)$/u.exec(press.code)?.[1];
}

function letterOf(press: KeyPress): string | undefined {
  return isModified(press) ? /^Key([A-Z])$/u.exec(press.code)?.[1] : undefined;
}

function baseKey(press: KeyPress): string {
  const physical = digitOf(press) ?? letterOf(press);
  if (physical !== undefined) return physical;
  if (press.key === ' ') return 'Space';
  return press.key.length === 1 ? press.key.toUpperCase() : press.key;
}

/** Name of a key press, e.g. `F2`, `Alt+1`, `Ctrl+Enter`, `Shift+Escape`, `1`. Cmd counts as Ctrl. */
export function comboOf(press: KeyPress): string {
  const parts = [
    press.ctrlKey || press.metaKey ? 'Ctrl' : '',
    press.altKey ? 'Alt' : '',
    press.shiftKey ? 'Shift' : '',
    baseKey(press),
  ];
  return parts.filter((part) => part !== '').join('+');
}

const isFunctionKey = (combo: string): boolean => /(?:^|\+)F\d{1,2}$/u.test(combo);

/**
 * Whether a page key may act. Keys an input method has taken (`Process`) never do. F-keys, Alt and Ctrl always do,
 * also in a text box; single keys only while no text box has the focus and nothing is being composed.
 */
export function mayAct(press: KeyPress, focused: Element | null): boolean {
  if (press.key === 'Process' || press.key === 'Unidentified' || press.key === 'Dead') return false;
  const combo = comboOf(press);
  if (isFunctionKey(combo) || isModified(press)) return true;
  if (press.isComposing) return false;
  if (press.key === 'Escape') return true;
  return !isTextBox(focused);
}
