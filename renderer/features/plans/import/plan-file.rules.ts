/** Largest file the station reads, bytes. */
export const maxFileBytes = 15 * 1024 * 1024;
/** Endings the import knows. */
export const fileEndings = ['.docx', '.md', '.txt'] as const;

const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** Why a file is not even sent. */
export type FileRefusal = 'too_large' | 'wrong_type';

/** Whether a file may be sent to be read. */
export function refuseFile({ name, size }: Pick<File, 'name' | 'size'>): FileRefusal | undefined {
  const lower = name.toLowerCase();
  if (!fileEndings.some((ending) => lower.endsWith(ending))) return 'wrong_type';
  return size > maxFileBytes ? 'too_large' : undefined;
}

/** Size of a file for the eye; never rounded down to a limit it exceeds. The units are the same in every language. */
export function sizeOf(bytes: number): string {
  if (bytes < megabyte) return `${String(Math.max(1, Math.round(bytes / kilobyte)))} KB`;
  return `${String(Math.ceil((bytes / megabyte) * 10) / 10)} MB`;
}

/** Place of a mistake as the station names it: `12 steps.3` or `12`. */
export function problemPlace(path: string): { readonly line: string; readonly field: string } {
  const [line = '', ...field] = path.split(' ');
  return { line, field: field.join(' ') };
}
