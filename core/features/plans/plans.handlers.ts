import type { FeatureHandlers } from '../../dispatch/handler.js';
import { improvementHandlers } from './life/improvements.handlers.js';
import { lifeHandlers } from './life/life.handlers.js';
import { overviewHandlers } from './life/overview.handlers.js';
import { libraryHandlers } from './library.handlers.js';
import { loadHandlers } from './load.handlers.js';
import type { PlansParts } from './plans-parts.js';
import { versionHandlers } from './versions.handlers.js';

/** The plan library: reading, versions, life cycle, loading. */
export function plansHandlers(parts: PlansParts): FeatureHandlers<'plans'> {
  return {
    ...libraryHandlers(parts),
    ...versionHandlers(parts),
    ...lifeHandlers(parts),
    ...improvementHandlers(parts),
    ...overviewHandlers(parts),
    ...loadHandlers(parts),
  };
}
