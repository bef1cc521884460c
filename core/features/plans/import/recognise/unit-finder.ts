import type { PlanVocabulary } from '../../text/plan-vocabulary.js';

/** A unit named in a text. */
export interface UnitMention {
  readonly unitId: string;
  readonly start: number;
  readonly end: number;
}

const longestName = 18;
const maxRemembered = 50_000;
const breaks = /[\s，。；：、（）()《》“”,.;:\d]/u;

/** Finds the units a text names, by every name the vocabulary knows. Answers are remembered for the document. */
export class UnitFinder {
  private readonly known = new Map<string, string | undefined>();

  constructor(private readonly vocabulary: PlanVocabulary) {}

  /** The unit a slot names, e.g. the part behind 牵头单位：. */
  unitOf(slot: string): string | undefined {
    const name = slot.trim().replaceAll(/^(?:由|及|和|与)|等(?:单位|部门)?$|[。；]$/gu, '');
    return this.lookUp(name) ?? this.mentions(name)[0]?.unitId;
  }

  /** Units named anywhere in running text, in order. */
  mentions(text: string): readonly UnitMention[] {
    const found: UnitMention[] = [];
    let start = 0;
    while (start < Math.min(text.length, 2000)) {
      const mention = this.mentionAt(text, start);
      if (mention !== undefined) found.push(mention);
      start = mention?.end ?? start + 1;
    }
    return found;
  }

  private mentionAt(text: string, start: number): UnitMention | undefined {
    let limit = start;
    while (limit < Math.min(text.length, start + longestName) && !breaks.test(text[limit] ?? '')) limit += 1;
    for (let end = limit; end >= start + 2; end -= 1) {
      const unitId = this.lookUp(text.slice(start, end));
      if (unitId !== undefined && (end - start > 2 || standsAlone(text, start, end))) return { unitId, start, end };
    }
    return undefined;
  }

  private lookUp(name: string): string | undefined {
    if (name.length < 2) return undefined;
    // A hostile document has millions of different phrases; they must not stay in memory.
    if (this.known.size > maxRemembered) this.known.clear();
    if (!this.known.has(name)) this.known.set(name, this.ask(name));
    return this.known.get(name);
  }

  private ask(name: string): string | undefined {
    const found = this.vocabulary.unitIdOf(name);
    if (found !== undefined || !/^(?:闵行区|本区|区|闵行)/u.test(name)) return found;
    const bare = name.replace(/^(?:闵行区|本区|区|闵行)/u, '');
    return bare.length < 2 ? undefined : (this.vocabulary.unitIdOf(bare) ?? this.vocabulary.unitIdOf(`闵行区${bare}`));
  }
}

/** 移动 is a telephone company only where no word goes on: not in 移动泵车. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  return /^[由、，。；：（(和及与向区报]?$/u.test(before) && /^[、，。；：）)和及与负牵配协到赶等主]?$/u.test(after);
}
