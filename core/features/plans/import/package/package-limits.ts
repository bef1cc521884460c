const megabyte = 1024 * 1024;

/** What a plan file may hold. Sizes are bytes and are measured while unpacking: what the zip declares may be a lie. */
export const packageLimits = {
  fileBytes: 15 * megabyte,
  entries: 2000,
  totalBytes: 100 * megabyte,
  partBytes: 40 * megabyte,
  xmlBytes: 8 * megabyte,
  /**
   * NOTE: the XML reader works in one go, a second or more for 100,000 elements (measured); a plan of a hundred pages is
   * estimated to stay below that in all its parts together.
   */
  xmlElements: 150_000,
  /** Deflate gives up to 1032 : 1 for zeros; honest XML above a megabyte is estimated to stay far below this. */
  ratio: 250,
  ratioFromBytes: megabyte,
  /** Nested elements; the reader recurses. */
  xmlDepth: 120,
} as const;
