import { negationStart } from '../negation.js';
import { confirmations, denials } from './confirmations.js';

function says(text: string, pattern: RegExp): boolean {
  for (const match of text.matchAll(new RegExp(pattern.source, 'gu')))
    if (negationStart(text, match.index) === undefined) return true;
  return false;
}

/** Own words count unless the table knows more exact ones; nothing is taken for confirmed that the text does not say. */
function isSaid(text: string, part: string): boolean {
  const denial = denials[part];
  if (denial) return denial.test(text);
  const known = confirmations[part];
  if (known) return known.every((pattern) => says(text, pattern));
  const at = text.indexOf(part);
  return at >= 0 && negationStart(text, at) === undefined;
}

/** Whether the report itself confirms `requires`: the whole of it, every part joined by 且, or one of its alternatives. */
export function confirmedByText(text: string, requires: string): boolean {
  const bare = requires.replace(/^(?:涉及|发生在)/u, '');
  if (confirmations[bare]) return isSaid(text, bare);
  const parts = bare.split('且').filter((part) => part !== '');
  return (
    parts.length > 0 &&
    parts.every((part) =>
      part
        .split(/[、，]|或/u)
        .filter((one) => one !== '')
        .some((one) => isSaid(text, one)),
    )
  );
}
