import { crc32, createInflateRaw } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../../dispatch/app-error.js';
import { packageLimits as limits } from './package-limits.js';
import { planFileError } from './plan-file-error.js';

/** The unpacked XML of a package, and the names of everything in it. */
export interface ZipParts {
  readonly names: readonly string[];
  readonly xml: ReadonlyMap<string, Buffer>;
}

interface Tally {
  total: number;
  xml: number;
}

/**
 * Unpacks a zip part by part, counting what really comes out and stopping at the limits. Only XML is kept in memory.
 * Names that point outside the package are passed over.
 */
export async function readZipParts(file: string, bytes: Buffer): Promise<ZipParts> {
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false });
    if (zip.entryCount > limits.entries) throw planFileError('plans.file_bomb', file, '', `${zip.entryCount} parts`);
    return await readEntries(file, bytes, zip);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw planFileError('plans.file_damaged', file, '', 'zip');
  }
}

async function readEntries(file: string, bytes: Buffer, zip: ZipFile): Promise<ZipParts> {
  const names: string[] = [];
  const xml = new Map<string, Buffer>();
  const tally: Tally = { total: 0, xml: 0 };
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    if (name.endsWith('/') || validateFileName(name) !== null) continue;
    if (entry.isEncrypted()) throw planFileError('plans.file_encrypted', file, name);
    if (!entry.canDecodeFileData() || names.includes(name)) throw planFileError('plans.file_damaged', file, name);
    names.push(name);
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    const content = await unpack(file, name, entry, packed, tally);
    if (content !== undefined) xml.set(name, content);
  }
  return { names, xml };
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/iu.test(name);
}

async function unpack(
  file: string,
  name: string,
  entry: Entry,
  packed: Buffer,
  tally: Tally,
): Promise<Buffer | undefined> {
  const keep = isXml(name);
  const kept: Buffer[] = [];
  let size = 0;
  let checksum = 0;
  const onChunk = (chunk: Buffer): void => {
    size += chunk.length;
    tally.total += chunk.length;
    tally.xml += keep ? chunk.length : 0;
    refuseBomb(file, name, size, packed.length, tally);
    checksum = crc32(chunk, checksum);
    if (keep) kept.push(chunk);
  };
  if (entry.uncompressedSize > limits.partBytes) throw planFileError('plans.file_bomb', file, name);
  if (entry.compressionMethod === 0) onChunk(packed);
  else await inflate(file, name, packed, onChunk);
  if (checksum !== entry.crc32 || size !== entry.uncompressedSize) {
    throw planFileError('plans.file_damaged', file, name, 'checksum');
  }
  return keep ? Buffer.concat(kept) : undefined;
}

async function inflate(file: string, name: string, packed: Buffer, onChunk: (chunk: Buffer) => void): Promise<void> {
  const inflater = createInflateRaw({ chunkSize: 64 * 1024 });
  inflater.end(packed);
  try {
    for await (const chunk of inflater) {
      // A zlib stream hands out buffers; the type of an async iterator does not say so.
      onChunk(chunk as Buffer);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw planFileError('plans.file_damaged', file, name, 'deflate');
  } finally {
    inflater.destroy();
  }
}

function refuseBomb(file: string, name: string, size: number, packedSize: number, tally: Tally): void {
  const swollen = size > limits.ratioFromBytes && size > packedSize * limits.ratio;
  const tooLarge = size > limits.partBytes || tally.total > limits.totalBytes || tally.xml > limits.xmlBytes;
  if (swollen || tooLarge) throw planFileError('plans.file_bomb', file, name);
}
