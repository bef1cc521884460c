import { checkXml, type XmlTag } from './check-xml.rules.js';
import { packageLimits } from './package-limits.js';
import type { ZipParts } from './read-zip-parts.js';

/** Why a package is refused, and by which part. */
export interface PackageFault {
  readonly reason:
    'plans.file_macros' | 'plans.file_bomb' | 'plans.file_external' | 'plans.file_damaged' | 'plans.file_not_a_plan';
  readonly part: string;
  readonly detail: string;
}

const wanted: ReadonlySet<string> = new Set([
  'Relationship',
  'Override',
  'Default',
  'altChunk',
  'OLEObject',
  'control',
]);
const contentTypesPart = '[Content_Types].xml';
const macroNames = /(?:^|\/)(?:vbaProject|vbaData)[^/]*$/iu;
/** Relationships that bring in another document or a program, wherever it lies. */
const carriers = /\/(?:aFChunk|oleObject|control|activeXControlBinary|package|subDocument|frame)$/iu;

/** Looks through a package for macros, external content and broken parts. Macros are named first: they are the gravest. */
export function findPackageFault(parts: ZipParts): PackageFault | undefined {
  const macro = parts.names.find((name) => macroNames.test(name));
  if (macro !== undefined) return { reason: 'plans.file_macros', part: macro, detail: '' };
  if (!parts.xml.has(contentTypesPart) || !parts.xml.has('_rels/.rels')) {
    return { reason: 'plans.file_not_a_plan', part: '', detail: '' };
  }
  const faults = faultsOfParts(parts);
  const gravest = faults.find((fault) => fault.reason === 'plans.file_macros');
  return gravest ?? faults[0] ?? faultOfKind(parts);
}

function faultsOfParts(parts: ZipParts): readonly PackageFault[] {
  const faults: PackageFault[] = [];
  let elements = 0;
  for (const [part, bytes] of parts.xml) {
    const left = packageLimits.xmlElements - elements;
    const checked = checkXml(bytes, wanted, { xmlDepth: packageLimits.xmlDepth, xmlElements: left });
    if (!checked.ok) {
      const reason = checked.detail === 'elements' ? 'plans.file_bomb' : 'plans.file_damaged';
      faults.push({ reason, part, detail: checked.detail });
      continue;
    }
    elements += checked.elements;
    faults.push(...checked.tags.flatMap((tag) => faultOfTag(part, tag) ?? []));
  }
  return faults;
}

function faultOfTag(part: string, { name, attributes }: XmlTag): PackageFault | undefined {
  if (name === 'Override' || name === 'Default') return faultOfType(part, attributes['ContentType'] ?? '');
  if (name === 'Relationship') return faultOfRelation(part, attributes);
  return { reason: 'plans.file_external', part, detail: name };
}

function faultOfType(part: string, type: string): PackageFault | undefined {
  const isMacro = part === contentTypesPart && /macroEnabled|vbaProject/iu.test(type);
  return isMacro ? { reason: 'plans.file_macros', part, detail: type } : undefined;
}

function faultOfRelation(part: string, attributes: XmlTag['attributes']): PackageFault | undefined {
  const { Type: type = '', Target: target = '', TargetMode: mode = '' } = attributes;
  if (/\/vbaProject$/iu.test(type)) return { reason: 'plans.file_macros', part, detail: type };
  const leadsOut = mode.toLowerCase() === 'external' && !/\/hyperlink$/iu.test(type);
  // A chart keeps its figures in an embedded workbook; nothing of it is read.
  const carries = carriers.test(type) && !part.startsWith('word/charts/');
  return leadsOut || carries ? { reason: 'plans.file_external', part, detail: target } : undefined;
}

function faultOfKind(parts: ZipParts): PackageFault | undefined {
  const types = parts.xml.get(contentTypesPart)?.toString('utf8') ?? '';
  return types.includes('wordprocessingml.document.main+xml')
    ? undefined
    : { reason: 'plans.file_not_a_plan', part: contentTypesPart, detail: '' };
}
