import type { OutputOf } from '../../../contract/index.js';

/** Hands a file from the station to the seat's download folder. */
export function downloadFile({ fileName, mimeType, base64 }: OutputOf<'reports.export'>): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mimeType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
