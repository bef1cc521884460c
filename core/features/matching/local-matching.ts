import type { OutputOf } from '../../../contract/index.js';
import type { MatchResult } from '../../../contract/matching/matching.model.js';
import type { MatchKnowledge, PlanKnowledge } from './engine/knowledge.js';
import { createMatcher, type Matcher, type MatchOptions } from './engine/matcher.js';
import { conceptsRead, lexiconOf, wordsRead } from './lexicon.js';
import { readKnowledge } from './knowledge/load-knowledge.js';
import { type MatchingEngine, unreadable, type WordsRead } from './matching-engine.js';

interface Ready {
  readonly knowledge: MatchKnowledge;
  readonly matcher: Matcher;
}

/** The engine in this thread, built on first use and kept until the plans change. */
export class LocalMatching implements MatchingEngine {
  private plans: readonly PlanKnowledge[] = [];
  private files: Omit<MatchKnowledge, 'plans'> | undefined;
  private built: Ready | undefined;

  /** `warn` hears why the engine could not read a report. */
  constructor(
    private readonly knowledgeDir: string,
    private readonly warn: (error: Error) => void,
    private readonly cacheDir?: string,
  ) {}

  match(text: string, options?: MatchOptions): Promise<MatchResult> {
    try {
      return Promise.resolve(this.ready().matcher.match(text, options));
    } catch (error) {
      this.warn(error as Error);
      return Promise.resolve(unreadable);
    }
  }

  // `async` turns what is thrown while building into a rejection.

  async explain(text: string): Promise<WordsRead> {
    const { matcher, knowledge } = this.ready();
    return wordsRead(matcher.reader.read(text), knowledge.rules);
  }

  async lexicon(): Promise<OutputOf<'matching.lexicon'>> {
    return lexiconOf(this.ready().knowledge);
  }

  conceptsOf(texts: readonly string[]): Promise<readonly (readonly string[])[]> {
    try {
      const { reader } = this.ready().matcher;
      return Promise.resolve(texts.map((text) => conceptsRead(reader.read(text))));
    } catch (error) {
      this.warn(error as Error);
      return Promise.resolve(texts.map(() => []));
    }
  }

  setPlans(plans: readonly PlanKnowledge[]): void {
    this.plans = plans;
    this.built = undefined;
  }

  /** Reads the files before the plans are known. */
  prepare(): void {
    this.files ??= readKnowledge(this.knowledgeDir, this.cacheDir);
  }

  /** Builds now what the first report would otherwise wait for. */
  warmUp(): void {
    this.ready().matcher.match('');
  }

  /** One phrase of every plan: read once, they make the first report as fast as the hundredth. */
  practice(): readonly string[] {
    return Object.values(this.ready().knowledge.phrases).flatMap((phrases) => phrases.slice(0, 1));
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private ready(): Ready {
    if (this.built !== undefined) return this.built;
    this.prepare();
    if (this.files === undefined) throw new Error('the knowledge of the matcher is missing');
    const knowledge: MatchKnowledge = { ...this.files, plans: this.plans };
    this.built = { knowledge, matcher: createMatcher(knowledge) };
    return this.built;
  }
}
