/** Most documents of one load. */
export const mostFiles = 500;
/** Longest document, characters. */
const longestText = 1024 * 1024;
export const documentEnding = '.md';

interface Named {
  readonly name: string;
  readonly size: number;
}

/** What keeps the files chosen from being loaded. */
export type SetRefusal =
  | { readonly why: 'none' }
  | { readonly why: 'too_many'; readonly count: number }
  | { readonly why: 'too_long'; readonly name: string };

/** The plan documents among the files of a folder. */
export function documentsOf<T extends Named>(files: readonly T[]): readonly T[] {
  return files.filter((file) => file.name.toLowerCase().endsWith(documentEnding) && !file.name.startsWith('.'));
}

/** Whether the documents may be loaded together. */
export function refuseSet(documents: readonly Named[]): SetRefusal | undefined {
  if (documents.length === 0) return { why: 'none' };
  if (documents.length > mostFiles) return { why: 'too_many', count: documents.length };
  // A character takes at most three bytes: a file that long cannot be short enough.
  const long = documents.find((file) => file.size > longestText * 3);
  return long && { why: 'too_long', name: long.name };
}
