import { ThemeProvider } from '@mui/material/styles';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WireError } from '../../contract/wire/errors.js';
import { createAppTheme } from '../app/theme/create-app-theme.js';
import type { Loadable } from '../rx/loadable.js';
import { LoadableView } from './LoadableView.js';

const theme = createAppTheme('dark', 'dense');
const error: WireError = { category: 'unavailable', reason: 'station.unreachable', message: '', requestId: 'r' };

function show(state: Loadable<readonly string[]>, onRetry = vi.fn()): void {
  const tree: ReactNode = (
    <ThemeProvider theme={theme}>
      <IntlProvider locale="zh-CN" defaultLocale="zh-CN" onError={() => undefined}>
        <LoadableView state={state} onRetry={onRetry} isEmpty={(value) => value.length === 0}>
          {(value) => (
            <ul>
              {value.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
        </LoadableView>
      </IntlProvider>
    </ThemeProvider>
  );
  render(tree);
}

afterEach(cleanup);

describe('LoadableView', () => {
  it('says that it is loading, in words', () => {
    show({ status: 'loading' });
    expect(screen.getByRole('status').textContent).toContain('正在读取');
  });

  it('shows the value', () => {
    show({ status: 'ready', value: ['雨衣'] });
    expect(screen.getByText('雨衣')).toBeTruthy();
  });

  it('keeps an old value and says why it may be old', () => {
    show({ status: 'stale', value: ['雨衣'], error });
    expect(screen.getByText('雨衣')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('连不上服务站');
  });

  it('says what went wrong and offers another try', () => {
    const onRetry = vi.fn();
    show({ status: 'error', error }, onRetry);
    expect(screen.getByRole('alert').textContent).toContain('连不上服务站');
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('says that there is nothing yet', () => {
    show({ status: 'ready', value: [] });
    expect(screen.getByText('这里还没有内容')).toBeTruthy();
  });

  it('shows nothing before there is something to ask', () => {
    show({ status: 'idle' });
    expect(document.body.textContent).toBe('');
  });
});
