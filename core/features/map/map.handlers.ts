import type { FeatureHandlers } from '../../dispatch/handler.js';
import type { Jurisdiction } from './jurisdiction.js';

/** Jurisdiction by point. */
export function mapHandlers(jurisdiction: Jurisdiction): FeatureHandlers<'map'> {
  return {
    async locate(_context, input) {
      const located = jurisdiction.locate(input.lat, input.lng);
      return { ...located, candidates: [...located.candidates] };
    },
  };
}
