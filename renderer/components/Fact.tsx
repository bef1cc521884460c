import type { ReactNode } from 'react';

/** One label with its value inside `Rows`; nothing when there is no value. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  if (children === undefined || children === null || children === '') return undefined;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
