import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTestMatcher } from '../test-support/test-matcher.js';
import type { LabelledIncident } from './eval-outcome.js';
import { evaluate } from './eval-report.js';

function read(name: string): LabelledIncident[] {
  return readFileSync(`test/data/incidents-${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledIncident);
}

describe('the labelled reports', () => {
  const matcher = createTestMatcher();

  it('of the development set are ranked, placed and never called everyday wrongly', () => {
    const report = evaluate(matcher, read('dev'));
    expect(report.primaryFirst).toBeGreaterThanOrEqual(0.95);
    expect(report.primaryInThree).toBeGreaterThanOrEqual(0.99);
    expect(report.openAccuracy).toBeGreaterThanOrEqual(0.95);
    expect(report.emergenciesCalledEveryday).toBe(0);
    expect(report.town).toBeGreaterThanOrEqual(0.97);
    expect(report.level).toBeGreaterThanOrEqual(0.8);
  });

  it('of our own set, which nothing was trained on, hold the floor reached so far', () => {
    const report = evaluate(matcher, read('own'));
    expect(report.count).toBe(440);
    expect(report.primaryFirst).toBeGreaterThanOrEqual(0.93);
    expect(report.primaryInThree).toBeGreaterThanOrEqual(0.99);
    expect(report.relatedFirst).toBeGreaterThanOrEqual(0.97);
    expect(report.emergenciesCalledEveryday).toBe(0);
    expect(report.town).toBeGreaterThanOrEqual(0.97);
    expect(report.noPlanRecall).toBeGreaterThanOrEqual(0.75);
    expect(report.level).toBeGreaterThanOrEqual(0.9);
    expect(report.levelWithoutLabel).toBeLessThanOrEqual(22);
    expect(Math.abs(report.folds.mean - report.primaryFirst)).toBeLessThanOrEqual(0.03);
  });

  it.each([
    ['fresh', 150],
    ['kept', 200],
    ['blind', 120],
  ])('of the set %s, written by other hands, hold it too', (name, count) => {
    const report = evaluate(matcher, read(name));
    expect(report.count).toBe(count);
    expect(report.primaryFirst).toBeGreaterThanOrEqual(0.9);
    expect(report.primaryInThree).toBeGreaterThanOrEqual(0.98);
    expect(report.emergenciesCalledEveryday).toBe(0);
    expect(report.town).toBeGreaterThanOrEqual(0.95);
  });
});
