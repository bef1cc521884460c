import type { DocumentBlock, PlanChapter } from '../../../../contract/plans/document-block.model.js';
import { foldsInPlace, foldText } from './fold-text.js';

/** A plan as the catalogue hands it to the search. */
export interface PlanSearchEntry {
  readonly code: string;
  readonly title: string;
  readonly shortName: string;
  readonly triggers: readonly string[];
  readonly chapters: readonly PlanChapter[];
}

/** What a match is worth, by the place it stands in. */
const worth = { title: 16, code: 8, trigger: 4, heading: 2, text: 1 } as const;

/**
 * A plan ready to be searched. Its parts (title, triggers, headings, paragraphs, list items, table rows) stand one after
 * another in `folded`, a line each; what concerns part `n` is at index `n` of the other fields.
 */
export interface SearchablePlan {
  readonly code: string;
  readonly folded: string;
  /** Where each part starts in `folded`, and at the end one more. */
  readonly starts: Uint32Array;
  readonly worths: Uint8Array;
  /** 1 where offsets in `folded` are also offsets in the text as written. */
  readonly inPlace: Uint8Array;
  /** Title of the chapter; empty for title, code and short name. */
  readonly sections: readonly string[];
  readonly texts: readonly string[];
}

type Part = readonly [section: string, text: string, worth: number];

function partsOfBlock(section: string, block: DocumentBlock): readonly Part[] {
  switch (block.kind) {
    case 'heading':
      return [[section, block.text, worth.heading]];
    case 'paragraph':
      return [[section, block.text, worth.text]];
    case 'list':
      return block.items.map((item): Part => [section, item, worth.text]);
    case 'table':
      return [block.header, ...block.rows].map((cells): Part => [section, cells.join(' '), worth.text]);
  }
}

function partsOf({ code, title, shortName, triggers, chapters }: PlanSearchEntry): readonly Part[] {
  return [
    ['', title, worth.title],
    ['', code, worth.code],
    // Shown only when it says something the title does not.
    ...(title.includes(shortName) ? [] : [['', shortName, worth.title] as const]),
    ...triggers.map((trigger): Part => ['触发词', trigger, worth.trigger]),
    ...chapters.flatMap((chapter) => [
      [chapter.title, chapter.title, worth.heading] as const,
      ...chapter.blocks.flatMap((block) => partsOfBlock(chapter.title, block)),
    ]),
  ];
}

/** Prepares a plan for the search. */
export function searchablePlan(entry: PlanSearchEntry): SearchablePlan {
  const parts = partsOf(entry).filter(([, text]) => text !== '');
  const starts = new Uint32Array(parts.length + 1);
  const folded = parts.map(([, text], index) => {
    const line = `${foldText(text)}\n`;
    starts[index + 1] = (starts[index] ?? 0) + line.length;
    return line;
  });
  return {
    code: entry.code,
    folded: folded.join(''),
    starts,
    worths: Uint8Array.from(parts, ([, , value]) => value),
    inPlace: Uint8Array.from(parts, ([, text]) => (foldsInPlace(text) ? 1 : 0)),
    sections: parts.map(([section]) => section),
    texts: parts.map(([, text]) => text),
  };
}
