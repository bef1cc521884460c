import district from '../../../resources/geo/minhang-district.geojson?raw';
import metro from '../../../resources/geo/minhang-metro.geojson?raw';
import places from '../../../resources/geo/minhang-places.geojson?raw';
import roads from '../../../resources/geo/minhang-roads.geojson?raw';
import towns from '../../../resources/geo/minhang-towns.geojson?raw';
import water from '../../../resources/geo/minhang-water.geojson?raw';

/** The schematic base map as shipped, WGS-84. Its own chunk: loaded with the first map. */
export const geoFiles = { district, metro, places, roads, towns, water } as const;
