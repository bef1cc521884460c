import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The words of a PDF as a reader program sees them. */
export async function pdfText(pdf: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'liandong-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s/gu, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
