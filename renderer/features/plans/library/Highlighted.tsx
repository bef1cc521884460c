import type { ReactNode } from 'react';
import type { PlanHit } from '../../../../contract/plans/library.model.js';

/** Text with its hits marked. */
export function Highlighted({ text, spans }: { readonly text: string; readonly spans: PlanHit['spans'] }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
