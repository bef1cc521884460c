import { styled, useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { CheckField } from '../../components/CheckField.js';
import { levelWords } from '../../components/level-words.js';
import { Muted } from '../../components/Text.js';
import { mapStyleOf } from '../../map/map-style.js';
import { Floating } from './Floating.js';
import { incidentLayers, type LayerName, type Layers, otherLayers } from './map-layers.js';
import { mapPageMessages as m } from './messages.js';

const Rows = styled('ul')(({ theme }) => ({
  padding: theme.spacing(0.5, 1, 0.75),
  '& > li': { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  '& > li > label': { flex: 1 },
  '& > li > b': { fontWeight: 600 },
}));

export const Dot = styled('i')(({ theme }) => ({
  flex: 'none',
  width: theme.spacing(1.25),
  height: theme.spacing(1.25),
  borderRadius: '50%',
}));
export const Dash = styled('i')(({ theme }) => ({
  flex: 'none',
  width: theme.spacing(2.5),
  borderBlockStart: `${theme.spacing(0.25)} dashed`,
}));

const LegendBar = styled(Floating)(({ theme }) => ({
  ...theme.typography.caption,
  flexDirection: 'row',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: theme.spacing(0.5, 1.75),
  padding: theme.spacing(0.75, 1.5),
  '& > span': { display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.75), whiteSpace: 'nowrap' },
}));

const otherWords = { depots: m.layerDepots, towns: m.layerTowns, roads: m.layerRoads, metro: m.layerMetro } as const;

export interface LayerPanelProps {
  readonly layers: Layers;
  readonly counts: Partial<Record<LayerName, number>>;
  readonly onToggle: (name: LayerName) => void;
}

/** What is shown on the map, with how many of each. */
export function LayerPanel({ layers, counts, onToggle }: LayerPanelProps): ReactNode {
  const t = useWords();
  const style = mapStyleOf(useTheme().palette.mode);
  return (
    <Floating aria-label={t(m.layers)}>
      <header>
        <h2>{t(m.layers)}</h2>
      </header>
      <Rows>
        {incidentLayers.map((level) => (
          <li key={level}>
            <CheckField
              checked={layers[level]}
              onChange={() => {
                onToggle(level);
              }}
              label={level === 'none' ? t(m.layerNone) : t(m.layerLevel, { level: t(levelWords[level]) })}
            />
            <Dot style={{ backgroundColor: style.pin[level].fill }} aria-hidden />
            <b>{counts[level] ?? 0}</b>
          </li>
        ))}
        {otherLayers.map((name) => (
          <li key={name}>
            <CheckField
              checked={layers[name]}
              onChange={() => {
                onToggle(name);
              }}
              label={t(otherWords[name])}
            />
            {counts[name] === undefined ? undefined : <Muted>{counts[name]}</Muted>}
          </li>
        ))}
      </Rows>
    </Floating>
  );
}

/** What the marks mean. */
export function Legend(): ReactNode {
  const t = useWords();
  const style = mapStyleOf(useTheme().palette.mode);
  return (
    <LegendBar aria-label={t(m.legend)}>
      {(['I', 'II', 'III', 'IV'] as const).map((level) => (
        <span key={level}>
          <Dot style={{ backgroundColor: style.pin[level].fill }} aria-hidden />
          {t(levelWords[level])}
        </span>
      ))}
      <span>
        <Dot style={{ backgroundColor: style.marker.depot.edge }} aria-hidden />
        {t(m.legendDepot)}
      </span>
      <span>
        <Dash style={{ borderColor: style.townLine }} aria-hidden />
        {t(m.legendTown)}
      </span>
    </LegendBar>
  );
}
