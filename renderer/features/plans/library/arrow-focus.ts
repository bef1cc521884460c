import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** How far the next thing lies in a direction; sideways counts double. Infinite when it lies the other way. */
function distance(from: DOMRect, to: DOMRect, [dx, dy]: readonly [number, number]): number {
  const x = to.left - from.left;
  const y = to.top - from.top;
  const ahead = x * dx + y * dy;
  const aside = Math.abs(dx === 0 ? x : y);
  return ahead <= 1 ? Number.POSITIVE_INFINITY : ahead + 2 * aside;
}

/** Arrow keys walk among the links of a grid by where they stand. */
export function walkGrid(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const step = steps[event.key];
  const here = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(selector) : null;
  if (step === undefined || here === null) return;
  event.preventDefault();
  const from = here.getBoundingClientRect();
  const [next] = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
    .map((element) => ({ element, far: distance(from, element.getBoundingClientRect(), step) }))
    .filter(({ far }) => Number.isFinite(far))
    .toSorted((a, b) => a.far - b.far);
  next?.element.focus();
}
