/** What a peer knows of a plan: the same words the matcher reads. */
export interface PlanDocument {
  readonly id: string;
  readonly title: string;
  /** Short name, scope and triggers. */
  readonly text: string;
  /** The phrases of `resources/matching`; empty for plans that have none. */
  readonly phrases: string;
}

/** A ranker under test: the code of the plan it puts first. */
export type FirstPlan = (report: string) => string | undefined | Promise<string | undefined>;

/**
 * What is indexed, for which each peer has settings of its own: those with which it found most in trials over both sets of
 * reports. `district`: one plan per kind of event, with phrases. `register`: a hundred thousand plans, facts only;
 * there all peers read pairs of characters, see `docs/bench.md` for what single characters would find and cost.
 */
export type IndexedPlans = 'district' | 'register';

/** An engine that is ready to be asked. */
export interface OpenRanker {
  readonly first: FirstPlan;
  /** MB it holds outside the memory of JavaScript. */
  readonly outsideMb?: () => Promise<number>;
  readonly close?: () => Promise<void>;
}

export type OpenPeer = (documents: readonly PlanDocument[], indexed: IndexedPlans) => OpenRanker | Promise<OpenRanker>;
