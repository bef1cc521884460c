import { type RefObject, useLayoutEffect } from 'react';

const most = 9;
const fewest = 4;

/** Lines a text may take that gives way to the rest of the card; set by `useFittingLines` on the pane. */
export const fittingLines = 'var(--fitting-lines, 5)';

function fit(pane: HTMLElement): void {
  for (let lines = most; lines >= fewest; lines -= 1) {
    pane.style.setProperty('--fitting-lines', String(lines));
    if (pane.scrollHeight <= pane.clientHeight) return;
  }
}

/** Gives the giving text of a pane as many lines as go in without a scroll bar; again when the pane changes. */
export function useFittingLines(pane: RefObject<HTMLElement | null>, content: unknown): void {
  useLayoutEffect(() => {
    const box = pane.current;
    if (!box) return undefined;
    fit(box);
    const observer = new ResizeObserver(() => {
      fit(box);
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, [pane, content]);
}
