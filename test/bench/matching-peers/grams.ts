/** Runs of letters and digits, lower case. */
function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function gramsOf(word: string, size: number): readonly string[] {
  const chars = [...word];
  return chars.slice(size - 1).map((_, index) => chars.slice(index, index + size).join(''));
}

/** All runs of `sizes` characters within words; a word shorter than the first size counts as a whole. */
export function grams(text: string, sizes: readonly [number, ...number[]]): readonly string[] {
  const [least] = sizes;
  return words(text).flatMap((word) =>
    word.length < least ? [word] : sizes.flatMap((size) => [...gramsOf(word, size)]),
  );
}
