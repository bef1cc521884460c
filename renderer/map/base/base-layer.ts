import * as L from 'leaflet';
import type { Position } from '../geometry.rules.js';
import { marks, type MapStyle, roadWidths, zooms } from '../map-style.js';
import type { BaseData, Road } from './base-data.js';

export interface BaseParts {
  readonly roads: boolean;
  readonly metro: boolean;
  readonly towns: boolean;
}
export interface BaseLayer {
  readonly show: (parts: BaseParts) => void;
  readonly dispose: () => void;
}

const latLngs = (line: readonly Position[]): L.LatLngTuple[] => line.map(([lng, lat]) => [lat, lng]);
const still = { interactive: false, bubblingMouseEvents: true } as const;
const world: L.LatLngTuple[] = [
  [28, 117],
  [28, 126],
  [35, 126],
  [35, 117],
];

function landLayers(data: BaseData, style: MapStyle): readonly L.Path[] {
  return [
    L.polygon(latLngs(data.district), { ...still, stroke: false, fillColor: style.land, fillOpacity: 1 }),
    ...data.towns.map((town, i) =>
      L.polygon(latLngs(town.ring), {
        ...still,
        stroke: false,
        fillColor: style.landTints[i % style.landTints.length] ?? style.land,
        fillOpacity: 1,
      }),
    ),
    ...data.water.map((water) =>
      L.polyline(latLngs(water.line), { ...still, color: style.water, weight: water.isRiver ? 3 : 1.6, opacity: 0.9 }),
    ),
    L.polygon(latLngs(data.huangpu), {
      ...still,
      color: style.waterEdge,
      weight: 1,
      fillColor: style.water,
      fillOpacity: 1,
    }),
  ];
}

interface RoadPaths {
  readonly road: Road;
  readonly casing: L.Polyline;
  readonly core: L.Polyline;
}

function roadPaths(road: Road, style: MapStyle): RoadPaths {
  const { core, casing } = style.road[road.kind];
  const line = latLngs(road.line);
  const isRail = road.kind === 'rail';
  return {
    road,
    casing: L.polyline(line, { ...still, color: casing, lineCap: isRail ? 'butt' : 'round' }),
    core: L.polyline(line, {
      ...still,
      color: core,
      lineCap: isRail ? 'butt' : 'round',
      ...(isRail ? { dashArray: '7 7' } : {}),
    }),
  };
}

function metroLayers(data: BaseData, style: MapStyle, stations: L.LayerGroup): L.LayerGroup {
  for (const station of data.stations) {
    stations.addLayer(
      L.circleMarker([station.lat, station.lng], {
        ...still,
        radius: 2.6,
        weight: 1.3,
        color: style.station.edge,
        fillColor: style.station.fill,
        fillOpacity: 1,
      }),
    );
  }
  return L.layerGroup(
    data.metro.map((line) =>
      L.polyline(latLngs(line.line), { ...still, color: line.colour, weight: 2.2, opacity: style.metroOpacity }),
    ),
  );
}

function townLayers(data: BaseData, style: MapStyle): L.LayerGroup {
  return L.layerGroup(
    data.towns.map((town) =>
      L.polygon(latLngs(town.ring), {
        ...still,
        fill: false,
        color: style.townLine,
        weight: 1,
        opacity: style.townLineOpacity,
        dashArray: marks.townDash,
      }),
    ),
  );
}

/** What stands above the roads: everything outside dimmed, and the glowing outline. */
function lineLayers(data: BaseData, style: MapStyle): readonly L.Path[] {
  const outline = latLngs(data.district);
  const glow = (weight: number, opacity: number): L.Path =>
    L.polygon(outline, { ...still, fill: false, color: style.glow, weight, opacity });
  return [
    L.polygon([world, outline], { ...still, stroke: false, fillColor: style.mask, fillOpacity: style.maskOpacity }),
    glow(14, 0.1),
    glow(7, 0.2),
    L.polygon(outline, { ...still, fill: false, color: style.border, weight: 1.8, opacity: 0.95 }),
  ];
}

function sized(paths: readonly RoadPaths[], zoom: number): void {
  for (const { road, casing, core } of paths) {
    const widths = roadWidths(road.kind, zoom);
    casing.setStyle({ weight: widths.casing });
    core.setStyle({ weight: widths.core });
  }
}

const rank = { rail: 0, secondary: 1, primary: 2, expressway: 3 } as const;

/** The schematic base: land, water, roads by class, metro, mask, lines. Drawn once; widths follow the zoom. */
export function createBaseLayer(map: L.Map, data: BaseData, style: MapStyle): BaseLayer {
  const inOrder = data.roads.toSorted((a, b) => rank[a.kind] - rank[b.kind]).map((road) => roadPaths(road, style));
  const land = L.layerGroup([...landLayers(data, style)]).addTo(map);
  const roads = L.layerGroup([...inOrder.map(({ casing }) => casing), ...inOrder.map(({ core }) => core)]).addTo(map);
  const stations = L.layerGroup();
  const metro = metroLayers(data, style, stations).addTo(map);
  const lines = L.layerGroup([...lineLayers(data, style)]).addTo(map);
  const towns = townLayers(data, style).addTo(map);
  let parts: BaseParts = { roads: true, metro: true, towns: true };
  const set = (layer: L.LayerGroup, isShown: boolean): void => {
    if (isShown && !map.hasLayer(layer)) layer.addTo(map);
    else if (!isShown) layer.remove();
  };
  const follow = (): void => {
    sized(inOrder, map.getZoom());
    set(stations, parts.metro && map.getZoom() >= zooms.stations);
  };
  map.on('zoomend', follow);
  follow();
  return {
    show: (next) => {
      parts = next;
      set(roads, next.roads);
      set(metro, next.metro);
      set(towns, next.towns);
      for (const path of [...lines.getLayers(), ...(next.towns ? towns.getLayers() : [])])
        (path as L.Path).bringToFront();
      follow();
    },
    dispose: () => {
      map.off('zoomend', follow);
      for (const layer of [land, roads, metro, stations, lines, towns]) layer.remove();
    },
  };
}
