import { casualtyPatterns, hurtPatterns } from './patterns/casualty-patterns.js';
import { crowdPatterns } from './patterns/crowd-patterns.js';
import type { FactPattern } from './patterns/fact-pattern.js';
import { healthPatterns } from './patterns/health-patterns.js';
import { measurePatterns } from './patterns/measure-patterns.js';
import { supplyPatterns } from './patterns/supply-patterns.js';
import { trappedPatterns } from './patterns/trapped-patterns.js';
import { weatherPatterns } from './patterns/weather-patterns.js';

/** Every way a number is said, in the order of right of way: casualties before crowds before measures. */
export const factPatterns: readonly FactPattern[] = [
  ...casualtyPatterns,
  ...trappedPatterns,
  ...hurtPatterns,
  ...healthPatterns,
  ...crowdPatterns,
  ...supplyPatterns,
  ...weatherPatterns,
  ...measurePatterns,
];
