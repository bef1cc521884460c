/** A random id for one command. Works on plain-HTTP intranet pages too, where `crypto.randomUUID` is missing. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
