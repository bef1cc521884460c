import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a crafted zip; what it declares may be a lie. */
export interface CraftedPart {
  readonly name: string;
  readonly content: Buffer;
  /** Declared instead of the true size. */
  readonly declaredSize?: number;
  readonly flags?: number;
  /** Already deflated bytes, for content too large to hold. */
  readonly deflated?: { readonly bytes: Buffer; readonly size: number; readonly checksum: number };
}

/** Writes a zip by hand, so that it can be wrong on purpose. */
export function craftedZip(parts: readonly CraftedPart[], declaredCount = parts.length): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const packed = part.deflated?.bytes ?? deflateRawSync(part.content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.flags ?? 0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(part.deflated?.checksum ?? crc32(part.content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.declaredSize ?? part.deflated?.size ?? part.content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name]);
    local.push(header, packed);
    central.push(Buffer.from('PK\x01\x02\x14\x00'), fields, place, name);
    offset += header.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(declaredCount & 0xffff, 8);
  end.writeUInt16LE(declaredCount & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function relationshipsXml(entries: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${relationships}">${entries}</Relationships>`;
}

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${officeTypes}"><w:body>${body}</w:body></w:document>`;
}

export function paragraphXml(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** The parts of a small Word file; `changes` replaces parts or adds some. */
export function wordParts(changes: Readonly<Record<string, string | Buffer>> = {}): CraftedPart[] {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const parts: Record<string, string | Buffer> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': relationshipsXml(
      `<Relationship Id="rId1" Type="${officeTypes}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': documentXml(paragraphXml('一、总则') + paragraphXml('二、应急响应')),
    ...changes,
  };
  return Object.entries(parts).map(([name, content]) => ({ name, content: Buffer.from(content) }));
}

/** One relationship of the main document. */
export function documentRelationship(type: string, target: string, isExternal: boolean): Record<string, string> {
  const mode = isExternal ? ' TargetMode="External"' : '';
  const entry = `<Relationship Id="rId9" Type="${officeTypes}/${type}" Target="${target}"${mode}/>`;
  return { 'word/_rels/document.xml.rels': relationshipsXml(entry) };
}

/** Deflates zeros block by block: gigabytes of them in a few megabytes, without ever holding them. */
export function deflatedZeros(size: number): { bytes: Buffer; size: number; checksum: number } {
  const block = Buffer.alloc(8 * 1024 * 1024);
  // Z_FULL_FLUSH ends a block at a byte boundary and depends on nothing before it, so the same bytes can be repeated.
  const repeated = deflateRawSync(block, { finishFlush: 3 });
  const count = Math.floor(size / block.length);
  const end = Buffer.from([0x03, 0x00]);
  return { bytes: Buffer.concat([...Array.from({ length: count }, () => repeated), end]), size, checksum: 0 };
}
