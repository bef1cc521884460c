import { describe, expect, it } from 'vitest';
import { comboOf, type KeyPress, mayAct } from './key-rules.js';

function press(part: Partial<KeyPress>): KeyPress {
  return {
    key: '',
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...part,
  };
}

const textBox = document.createElement('textarea');
const button = document.createElement('button');
const one = press({ key: '1', code: 'Digit1' });

describe('comboOf', () => {
  it.each([
    [press({ key: 'F2', code: 'F2' }), 'F2'],
    [press({ key: '¡', code: 'Digit1', altKey: true }), 'Alt+1'],
    [press({ key: '1', code: 'Numpad1' }), '1'],
    [press({ key: 'Enter', code: 'Enter', ctrlKey: true }), 'Ctrl+Enter'],
    [press({ key: 'k', code: 'KeyK', metaKey: true }), 'Ctrl+K'],
    [press({ key: 'Escape', code: 'Escape', shiftKey: true }), 'Shift+Escape'],
    [press({ key: '˜', code: 'KeyN', altKey: true }), 'Alt+N'],
    [press({ key: ' ', code: 'Space' }), 'Space'],
  ])('names %o', (key, name) => {
    expect(comboOf(key)).toBe(name);
  });
});

describe('mayAct', () => {
  it('lets a single key act while no text box has the focus', () => {
    expect(mayAct(one, button)).toBe(true);
    expect(mayAct(one, null)).toBe(true);
  });

  it('leaves a single key to the text box that has the focus', () => {
    expect(mayAct(one, textBox)).toBe(false);
  });

  it('lets F-keys, Alt and Ctrl act in a text box too, also while composing', () => {
    expect(mayAct(press({ key: 'F2', code: 'F2', isComposing: true }), textBox)).toBe(true);
    expect(mayAct(press({ key: '1', code: 'Digit1', altKey: true }), textBox)).toBe(true);
    expect(mayAct(press({ key: 'Enter', code: 'Enter', ctrlKey: true }), textBox)).toBe(true);
  });

  it('never takes a key the input method has taken', () => {
    expect(mayAct(press({ key: 'Process', code: 'Digit1' }), button)).toBe(false);
  });

  it('leaves single keys and Escape to the input method while composing', () => {
    expect(mayAct(press({ key: '1', code: 'Digit1', isComposing: true }), button)).toBe(false);
    expect(mayAct(press({ key: 'Escape', code: 'Escape', isComposing: true }), textBox)).toBe(false);
  });

  it('lets Escape leave a text box', () => {
    expect(mayAct(press({ key: 'Escape', code: 'Escape' }), textBox)).toBe(true);
  });

  it('leaves digits to a select box', () => {
    expect(mayAct(one, document.createElement('select'))).toBe(false);
  });
});
