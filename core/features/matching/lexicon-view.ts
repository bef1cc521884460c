import type { OutputOf } from '../../../contract/index.js';
import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import type { MatchKnowledge } from './engine/knowledge.js';
import { quoteOriginal } from './engine/normalise.js';
import { rankedPlans } from './engine/ranking.js';
import { createReader, type Reader } from './engine/reading.js';
import { firedRules } from './engine/rules.js';
import { loadUntrainedKnowledge } from './knowledge/load-knowledge.js';

type Knowledge = Omit<MatchKnowledge, 'weights'>;

/**
 * What the engine knows, for the editor's page, from the files and plans the matcher is built with. Read on first
 * use: most seats never open that page.
 */
export class LexiconView {
  private knowledge: Knowledge | undefined;
  private reader: Reader | undefined;

  constructor(
    private readonly resourcesRoot: string,
    private readonly plans: () => readonly PlanStructure[],
  ) {}

  /** Concepts, boundary rules, phrases by plan. */
  list(): OutputOf<'matching.lexicon'> {
    const { plans, phrases, concepts, rules, everyday } = this.known();
    return {
      concepts: concepts.map(({ forms, plans: weights, ...concept }) => ({
        ...concept,
        forms: [...forms],
        plans: { ...weights },
      })),
      rules: rules.map(({ id, when, without, boost, why }) => ({
        id,
        when: [...when],
        without: [...without],
        boost: { ...boost },
        why,
      })),
      phrases: rankedPlans(plans).map(({ code, title }) => ({ code, title, count: phrases[code]?.length ?? 0 })),
      everyday: everyday.length,
    };
  }

  /** Concepts with their places in the text as typed, and the rules they meet. */
  read(text: string): Pick<OutputOf<'matching.explain'>, 'concepts' | 'rules'> {
    const reading = this.ready().read(text);
    const { source } = reading;
    return {
      concepts: reading.concepts.map(({ concept, start, end, negated }) => ({
        ...source.toOriginal(start, end),
        id: concept.id,
        name: concept.name,
        text: quoteOriginal(source, start, end),
        negated,
      })),
      rules: firedRules(reading, this.known().rules).map(({ id, why, boost }) => ({ id, why, boost: { ...boost } })),
    };
  }

  /** Ids of the concepts a text holds, denied ones left out. */
  conceptsOf(text: string): ReadonlySet<string> {
    return this.ready().read(text).present;
  }

  /** Lets it be read anew: the plans have changed. */
  forget(): void {
    this.knowledge = undefined;
    this.reader = undefined;
  }

  private known(): Knowledge {
    this.knowledge ??= loadUntrainedKnowledge(this.resourcesRoot, this.plans());
    return this.knowledge;
  }

  private ready(): Reader {
    this.reader ??= createReader(this.known());
    return this.reader;
  }
}
