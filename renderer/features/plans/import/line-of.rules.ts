import type { Finding } from '../../../../contract/plans/finding.model.js';
import type { PreviewLine } from '../../../../contract/plans/reading.model.js';

const isInside = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`);

/** The line a finding speaks of: its own, else the one that became the nearest place around it in the structure. */
export function lineOf(
  { line, path }: Pick<Finding, 'line' | 'path'>,
  lines: readonly PreviewLine[],
): number | undefined {
  if (line !== undefined) return line;
  const [nearest] = lines
    .filter((one) => one.path !== undefined && one.path !== '' && isInside(path, one.path))
    .toSorted((a, b) => (b.path ?? '').length - (a.path ?? '').length || a.line - b.line);
  return nearest?.line;
}
