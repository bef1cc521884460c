import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';

/** A second-level heading over its blocks; nothing when there are none. */
export function section(title: string, blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...blocks];
}
