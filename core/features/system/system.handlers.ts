import type { FeatureHandlers } from '../../dispatch/handler.js';
import type { Engine } from '../../db/dialect.js';
import { lastSeq } from '../journal/index.js';

interface SystemParts {
  readonly version: string;
  readonly engine: Engine;
  readonly host: 'desktop' | 'station';
  readonly stationName: string;
  readonly planCount: () => number;
}

/** The station about itself. */
export function systemHandlers(parts: SystemParts): FeatureHandlers<'system'> {
  return {
    async now(context) {
      return {
        at: context.at,
        version: parts.version,
        database: parts.engine,
        host: parts.host,
        stationName: parts.stationName,
        lastSeq: await lastSeq(context.unit),
        plans: parts.planCount(),
      };
    },
  };
}
