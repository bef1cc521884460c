import type { ReactNode } from 'react';
import { useWords } from '../app/i18n/use-words.js';
import { BaseMap, type BaseMapProps } from './BaseMap.js';
import { MapView, type MapViewProps } from './MapView.js';
import { mapMessages as m } from './messages.js';

export type DistrictMapProps = Omit<MapViewProps, 'label'> & BaseMapProps;

/** The whole district; marks and lines come as children (`MarkerSet`, `LinkSet`). */
export function DistrictMap({ towns, parts, children, ...view }: DistrictMapProps): ReactNode {
  const t = useWords();
  return (
    <MapView {...view} label={t(m.districtMap)}>
      <BaseMap towns={towns} parts={parts} />
      {children}
    </MapView>
  );
}
