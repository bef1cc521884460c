import { type ReactNode, useEffect, useRef } from 'react';
import { baseLabels } from './base/base-labels.js';
import { type BaseLayer, type BaseParts, createBaseLayer } from './base/base-layer.js';
import { useMapHandle } from './MapContext.js';
import { createTownLayer } from './town-layer.js';
import { useBaseData } from './use-base-data.js';

export interface BaseMapProps {
  /** Codes, unit ids or names of towns that stand out. */
  readonly towns?: readonly string[] | undefined;
  readonly parts?: BaseParts | undefined;
}

const noTowns: readonly string[] = [];
const allParts: BaseParts = { roads: true, metro: true, towns: true };

/** Whether a label of the base belongs to a part that is shown. */
function isPartShown(id: string, { roads, metro, towns }: BaseParts): boolean {
  if (id.startsWith('road-') || id.startsWith('shield-')) return roads;
  if (id.startsWith('station-')) return metro;
  if (id.startsWith('town-')) return towns;
  return true;
}

/** The schematic base of every map. */
export function BaseMap({ towns = noTowns, parts = allParts }: BaseMapProps): ReactNode {
  const { map, style, labels } = useMapHandle();
  const data = useBaseData();
  const base = useRef<BaseLayer>(undefined);
  useEffect(() => {
    if (!data) return undefined;
    const layer = createBaseLayer(map, data, style);
    base.current = layer;
    return () => {
      layer.dispose();
      labels.set('base', []);
    };
  }, [map, style, labels, data]);

  const { roads, metro, towns: hasTowns } = parts;
  useEffect(() => {
    const shown = { roads, metro, towns: hasTowns };
    base.current?.show(shown);
    if (data)
      labels.set(
        'base',
        baseLabels(data).filter((label) => isPartShown(label.id, shown)),
      );
  }, [map, style, data, labels, roads, metro, hasTowns]);

  const townKey = towns.join(' ');
  useEffect(() => {
    if (!data) return undefined;
    const layer = createTownLayer(map, data.towns, style);
    layer.update(townKey === '' ? [] : townKey.split(' '));
    return layer.dispose;
  }, [map, style, data, townKey]);
  return undefined;
}
