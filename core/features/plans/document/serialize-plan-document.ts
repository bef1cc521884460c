import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { YAMLMap, YAMLSeq } from 'yaml';
import { planStructureSchema } from '../../../../contract/plans/plan.model.js';
import type { PlanStructure } from '../../../../contract/plans/plan.model.js';

const flowMaxCharacters = 90;

/**
 * Writes a plan document; the inverse of `parsePlanDocument`. Keys come in the order of the schema,
 * so the same plan always gives the same text. Throws when `structure` does not satisfy the schema.
 */
export function serializePlanDocument(structure: PlanStructure, body: string): string {
  const document = new Document(planStructureSchema.parse(structure), { aliasDuplicateObjects: false });
  visit(document, {
    Seq: (_, seq) => {
      seq.flow = isShort(seq);
    },
    Map: (_, map) => {
      map.flow = map.items.length > 0 && isCondition(map);
    },
    Scalar: (_, scalar) => {
      // NOTE: a raw carriage return would be lost when line ends are unified on reading.
      if (typeof scalar.value === 'string' && /[\r\u0085\u2028\u2029]/u.test(scalar.value)) {
        scalar.type = 'QUOTE_DOUBLE';
      }
    },
  });
  return `---\n${document.toString({ lineWidth: 0, blockQuote: 'literal' })}---\n\n${body}`;
}

/** Short lists of plain words read better on one line. */
function isShort(seq: YAMLSeq): boolean {
  const texts = seq.items.map((item) => (isScalar(item) ? String(item.value) : undefined));
  const length = texts.reduce((sum, text) => sum + (text === undefined ? Infinity : text.length + 2), 0);
  return length <= flowMaxCharacters && !texts.some((text) => text?.includes('\n'));
}

function isCondition(map: YAMLMap): boolean {
  return map.has('metric') && map.items.every(({ value }) => !isMap(value) && !isSeq(value));
}
