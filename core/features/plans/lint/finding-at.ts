import type { Finding } from '../../../../contract/plans/finding.model.js';

/** A finding at a place: the dotted path in the structure, and the place as the author sees it. */
export function findingAt(
  rule: Finding['rule'],
  severity: Finding['severity'],
  place: { readonly path: string; readonly subject: string },
  data: Finding['data'] = {},
): Finding {
  return { rule, severity, path: place.path, subject: place.subject, data };
}
