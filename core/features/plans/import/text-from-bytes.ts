import { planFileError } from './package/plan-file-error.js';

/**
 * Text of a file in the encodings departments use: UTF-8, UTF-16 with its mark, GB 18030. What is no text in any of them,
 * or holds null characters, is refused.
 */
export function textFromBytes(fileName: string, bytes: Uint8Array): string {
  const text = decoded(bytes)?.replace(/^\uFEFF/u, '');
  if (text === undefined || text.includes('\u0000')) {
    throw planFileError('plans.file_not_a_plan', fileName, '', 'binary');
  }
  if (text.trim() === '') throw planFileError('plans.file_not_a_plan', fileName, '', 'empty');
  return text;
}

function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of encodingsFor(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: the next one is tried.
    }
  }
  return undefined;
}

function encodingsFor(bytes: Uint8Array): readonly string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
