/** Letters a text to be said may have: short enough to be said twice in a minute. */
export const mostSpeech = 300;
export const leastSpeech = 4;

/** What is wrong with a text to be said. */
export function speechFault(text: string): 'short' | 'long' | undefined {
  const { length } = text.trim();
  if (length < leastSpeech) return 'short';
  return length > mostSpeech ? 'long' : undefined;
}
