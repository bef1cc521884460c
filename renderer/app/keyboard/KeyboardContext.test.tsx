import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeyboardProvider, useListedKeys, usePageKeys } from './KeyboardContext.js';

const boxName = 'words';

function Page({ onKey, label }: { readonly onKey: (combo: string) => void; readonly label?: string }): ReactNode {
  usePageKeys([
    {
      combo: 'F2',
      run: () => {
        onKey('F2');
      },
      ...(label === undefined ? {} : { label }),
    },
    {
      combo: '1',
      run: () => {
        onKey('1');
      },
    },
  ]);
  return <textarea aria-label={boxName} />;
}

function Footer(): ReactNode {
  return useListedKeys().map((key) => <span key={key.combo}>{key.label}</span>);
}

afterEach(cleanup);

describe('usePageKeys', () => {
  it('acts on F2 in a text box but leaves a digit to it', () => {
    const onKey = vi.fn();
    render(
      <KeyboardProvider>
        <Page onKey={onKey} />
      </KeyboardProvider>,
    );
    const box = screen.getByLabelText(boxName);
    box.focus();
    fireEvent.keyDown(box, { key: '1', code: 'Digit1' });
    fireEvent.keyDown(box, { key: 'F2', code: 'F2' });
    expect(onKey.mock.calls).toEqual([['F2']]);
  });

  it('stops the browser from acting on a key that was used', () => {
    render(
      <KeyboardProvider>
        <Page onKey={() => undefined} />
      </KeyboardProvider>,
    );
    expect(fireEvent.keyDown(window, { key: 'F2', code: 'F2' })).toBe(false);
    expect(fireEvent.keyDown(window, { key: 'F7', code: 'F7' })).toBe(true);
  });

  it('gives a key to what came on screen last, and back when it goes', () => {
    const below = vi.fn();
    const above = vi.fn();
    const { rerender } = render(
      <KeyboardProvider>
        <Page onKey={below} />
        <Page onKey={above} />
      </KeyboardProvider>,
    );
    fireEvent.keyDown(window, { key: 'F2', code: 'F2' });
    rerender(
      <KeyboardProvider>
        <Page onKey={below} />
      </KeyboardProvider>,
    );
    fireEvent.keyDown(window, { key: 'F2', code: 'F2' });
    expect(above).toHaveBeenCalledTimes(1);
    expect(below).toHaveBeenCalledTimes(1);
  });

  it('lists the keys that have words', () => {
    render(
      <KeyboardProvider>
        <Page onKey={() => undefined} label="take a report" />
        <Footer />
      </KeyboardProvider>,
    );
    expect(screen.getByText('take a report')).toBeTruthy();
  });
});
