/** Sound as it travels in messages: PCM 16 bit little endian, base64. */
export function pcmToBase64(samples: Int16Array): string {
  const bytes = Buffer.allocUnsafe(samples.length * 2);
  for (let at = 0; at < samples.length; at++) bytes.writeInt16LE(samples[at] ?? 0, at * 2);
  return bytes.toString('base64');
}

/** The samples of such a text; an odd octet at the end is left out, what is no base64 is no sound. */
export function pcmFromBase64(text: string): Int16Array {
  const bytes = Buffer.from(text, 'base64');
  const samples = new Int16Array(bytes.length >> 1);
  for (let at = 0; at < samples.length; at++) samples[at] = bytes.readInt16LE(at * 2);
  return samples;
}
