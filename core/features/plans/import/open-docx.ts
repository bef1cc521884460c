import { findPackageFault } from './package/check-package.rules.js';
import { packageLimits } from './package/package-limits.js';
import { fileTooLarge, planFileError } from './package/plan-file-error.js';
import { readZipParts } from './package/read-zip-parts.js';
import { writeStoredZip } from './package/write-stored-zip.js';

const oleHeader = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const zipHeader = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Stream in which Word keeps a document that has a password. */
const encryptedStream = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Opens a Word file from outside. Gives a clean copy of its XML parts, the only thing a document reader may be given, or
 * throws an `AppError` `plans.file_*` whose data name the file and the part inside it. Nothing it refers to is fetched.
 */
export async function openDocx(fileName: string, bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.byteLength > packageLimits.fileBytes) throw fileTooLarge(fileName, packageLimits.fileBytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 8).equals(oleHeader)) {
    // The same header stands before a Word 97 file, which is no secret but cannot be read either.
    const isEncrypted = buffer.includes(encryptedStream);
    throw planFileError(
      isEncrypted ? 'plans.file_encrypted' : 'plans.file_not_a_plan',
      fileName,
      '',
      isEncrypted ? '' : 'doc',
    );
  }
  if (!buffer.subarray(0, 4).equals(zipHeader)) throw planFileError('plans.file_not_a_plan', fileName);
  const parts = await readZipParts(fileName, buffer);
  const fault = findPackageFault(parts);
  if (fault !== undefined) throw planFileError(fault.reason, fileName, fault.part, fault.detail);
  return writeStoredZip(parts.xml);
}
