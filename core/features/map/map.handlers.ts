import type { FeatureHandlers } from '../../dispatch/handler.js';
import type { Jurisdiction } from './jurisdiction.js';
import type { TownBook } from './town-book.js';

/** Jurisdiction by point. */
export function mapHandlers(jurisdiction: Jurisdiction, towns: TownBook): FeatureHandlers<'map'> {
  return {
    async towns() {
      return { towns: [...towns.all()] };
    },

    async locate(_context, input) {
      const located = jurisdiction.locate(input.lat, input.lng);
      return { ...located, candidates: [...located.candidates] };
    },
  };
}
