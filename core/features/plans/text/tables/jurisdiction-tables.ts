import type { DocumentBlock } from '../../../../../contract/plans/document-block.model.js';
import type { PlanStructure } from '../../../../../contract/plans/plan.model.js';
import type { PlanVocabulary } from '../plan-vocabulary.js';
import { toBeNamed } from '../plan-words.js';
import { listCell } from './list-cell.js';
import { composeTable, type PlanTable } from './plan-table.js';
import { optionalUnitCell, planCell } from './reference-cells.js';
import { present, required } from './row-values.js';
import { section } from './section-blocks.js';
import type { TableReading } from './table-reading.js';
import { textCell, wordCell } from './text-cells.js';

type Jurisdiction = PlanStructure['jurisdiction'];
type Station = Jurisdiction['stations'][number];

interface HazardRow extends Omit<Jurisdiction['hazards'][number], 'plan'> {
  readonly plan: string | undefined;
}

const hazards: PlanTable<HazardRow> = {
  path: 'jurisdiction.hazards',
  columns: {
    hazard: { words: ['主要风险', '风险', '风险类型'], cell: textCell },
    where: { words: ['所在位置', '位置', '点位'], cell: textCell },
    plan: { words: ['对应预案'], cell: planCell },
    watch: { words: ['巡查与准备', '巡查重点', '防范措施'], cell: textCell },
  },
  knownBy: ['hazard'],
};

interface SiteRow extends Omit<Jurisdiction['keySites'][number], 'unitId'> {
  readonly unitId: string | undefined;
}

const keySites: PlanTable<SiteRow> = {
  path: 'jurisdiction.keySites',
  columns: {
    name: { words: ['重点单位或场所', '重点单位', '重点场所', '重点部位'], cell: textCell },
    kind: { words: ['场所类别', '类别'], cell: textCell },
    why: { words: ['关注原因', '原因'], cell: textCell },
    unitId: { words: ['责任单位', '单位'], cell: optionalUnitCell },
  },
  knownBy: ['name'],
};

/** Committees of one kind in a row share a line; a town has a hundred of them. */
interface StationRow {
  readonly kind: Station['kind'] | undefined;
  readonly names: string[];
}

const stationKinds = wordCell<Station['kind']>(
  { village: '村', neighbourhood: '居' },
  { 村委会: 'village', 行政村: 'village', 居委会: 'neighbourhood', 居民区: 'neighbourhood' },
);

const stations: PlanTable<StationRow> = {
  path: 'jurisdiction.stations',
  columns: {
    kind: { words: ['村居类别', '类别'], cell: stationKinds },
    names: { words: ['村居工作站', '村居', '村居名称'], cell: listCell(textCell, 'names') },
  },
  knownBy: ['names'],
};

/** Tables of what a town knows of its own area (辖区情况). */
export function composeJurisdiction(jurisdiction: Jurisdiction, vocabulary: PlanVocabulary): DocumentBlock[] {
  const hazardRows = jurisdiction.hazards.map(({ plan, ...rest }) => ({ ...rest, plan }));
  const siteRows = jurisdiction.keySites.map(({ unitId, ...rest }) => ({ ...rest, unitId }));
  return [
    ...section('主要风险', composeTable(hazards, hazardRows, vocabulary)),
    ...section('重点单位和场所', composeTable(keySites, siteRows, vocabulary)),
    ...section('村居工作站', composeTable(stations, stationRows(jurisdiction.stations), vocabulary)),
  ];
}

function stationRows(entries: readonly Station[]): StationRow[] {
  const rows: StationRow[] = [];
  for (const { kind, name } of entries) {
    const last = rows.at(-1);
    if (last?.kind === kind) last.names.push(name);
    else rows.push({ kind, names: [name] });
  }
  return rows;
}

export function readJurisdiction(reading: TableReading): Pick<Partial<PlanStructure>, 'jurisdiction'> {
  const hazardRows = reading.rowsOf(hazards);
  const siteRows = reading.rowsOf(keySites);
  const found = reading.rowsOf(stations);
  if (hazardRows === undefined && siteRows === undefined && found === undefined) return {};
  return {
    jurisdiction: {
      hazards: (hazardRows ?? []).map((row) => ({
        hazard: required(row, 'hazard', '主要风险'),
        where: row.values.where ?? '',
        ...present({ plan: row.values.plan }),
        watch: row.values.watch ?? '',
      })),
      keySites: (siteRows ?? []).map((row) => ({
        name: required(row, 'name', '重点单位或场所'),
        kind: row.values.kind ?? '',
        why: row.values.why ?? '',
        ...present({ unitId: row.values.unitId }),
      })),
      stations: (found ?? []).flatMap(({ values }) =>
        (values.names ?? []).map((name) => ({ name: name || toBeNamed, kind: values.kind ?? kindOf(name) })),
      ),
    },
  };
}

function kindOf(name: string): Station['kind'] {
  return name.endsWith('村') ? 'village' : 'neighbourhood';
}
