import { useDraft } from '../../app/settings/use-draft.js';

export const incidentLayers = ['I', 'II', 'III', 'IV', 'none'] as const;
export const otherLayers = ['depots', 'towns', 'roads', 'metro'] as const;
export type LayerName = (typeof incidentLayers)[number] | (typeof otherLayers)[number];
export type Layers = Readonly<Record<LayerName, boolean>>;

const allLayers: Layers = {
  I: true,
  II: true,
  III: true,
  IV: true,
  none: true,
  depots: true,
  towns: true,
  roads: true,
  metro: true,
};

/** What this seat shows on the map; remembered on the seat. */
export function useLayers(): { readonly layers: Layers; readonly toggle: (name: LayerName) => void } {
  const [stored, change] = useDraft<Layers>('map-layers', allLayers);
  const layers = { ...allLayers, ...stored };
  return {
    layers,
    toggle: (name) => {
      change((before) => ({ ...allLayers, ...before, [name]: !{ ...allLayers, ...before }[name] }));
    },
  };
}
