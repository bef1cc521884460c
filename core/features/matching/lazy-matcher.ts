import type { MatchResult } from '../../../contract/matching/matching.model.js';
import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import type { Clock } from '../../ports/clock.js';
import type { Logger } from '../../log/logger.js';
import { createMatcher, type Matcher, type MatchOptions } from './engine/matcher.js';
import { loadKnowledge } from './knowledge/load-knowledge.js';

const warmUpAfterMs = 1_500;

/**
 * The matcher, built on first use or when the station has nothing else to do: its knowledge must not hold up the
 * first window. Should it fail, reports are taken all the same, with the plan list in the officer's own hand.
 */
export class LazyMatcher {
  private matcher: Matcher | undefined;

  constructor(
    private readonly resourcesRoot: string,
    private readonly plans: () => readonly PlanStructure[],
    private readonly logger: Logger,
  ) {}

  match(text: string, options?: MatchOptions): MatchResult {
    try {
      return this.ready().match(text, options);
    } catch (error) {
      this.logger.error({ cause: String(error), stack: (error as Error).stack }, 'the matcher failed');
      return { verdict: 'ask', open: true, plans: [], townCandidates: [], facts: [], tookMs: 0 };
    }
  }

  /** Builds the matcher when the first window has had its time; a report typed earlier builds it at once. */
  warmUp(clock: Clock): void {
    clock.schedule(warmUpAfterMs, () => {
      try {
        this.ready();
      } catch (error) {
        this.logger.error({ cause: String(error) }, 'the matcher could not be built');
      }
    });
  }

  /** Lets the matcher be built anew: the plans have changed. */
  forget(): void {
    this.matcher = undefined;
  }

  private ready(): Matcher {
    this.matcher ??= createMatcher(loadKnowledge(this.resourcesRoot, this.plans()));
    return this.matcher;
  }
}
