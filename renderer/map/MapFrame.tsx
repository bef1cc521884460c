import AddIcon from '@mui/icons-material/Add';
import FitIcon from '@mui/icons-material/ZoomOutMapOutlined';
import RemoveIcon from '@mui/icons-material/Remove';
import { type CSSObject, styled, type Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../app/i18n/use-words.js';
import { mapStyleOf } from './map-style.js';
import { mapMessages as m } from './messages.js';

const smallMap = (theme: Theme): string => `@container (max-height: ${theme.spacing(24)})`;

/** Leaflet's own parts in our dress. */
function leafletDress(theme: Theme): Record<string, CSSObject> {
  const inset = `-${theme.spacing(0.25)}`;
  return {
    '& .leaflet-container': {
      position: 'absolute',
      inset: 0,
      fontFamily: theme.typography.fontFamily ?? 'sans-serif',
      fontSize: theme.typography.caption.fontSize ?? 'inherit',
      backgroundColor: 'transparent',
      outlineOffset: inset,
    },
    '& .leaflet-container:focus-visible::after': {
      content: '"+"',
      position: 'absolute',
      insetBlockStart: '50%',
      insetInlineStart: '50%',
      transform: 'translate(-50%, -50%)',
      zIndex: 500,
      color: theme.palette.actionTone.text,
      ...theme.typography.h1,
    },
    '& .leaflet-marker-icon:focus-visible': { borderRadius: theme.spacing(1) },
    '& .leaflet-bottom.leaflet-right': {
      insetBlockEnd: theme.spacing(3.25),
      insetInlineEnd: theme.spacing(1),
      zIndex: 500,
    },
    '& .leaflet-control-scale': { margin: 0 },
    [smallMap(theme)]: { '& .leaflet-control-scale': { display: 'none' } },
    '& .leaflet-control-scale-line': {
      ...theme.typography.caption,
      lineHeight: theme.spacing(1.75),
      background: 'none',
      textShadow: 'none',
      border: theme.line.strong,
      borderBlockStart: 0,
      color: theme.palette.text.secondary,
    },
  };
}

/** Marks made by `markers/`. */
function markDress(theme: Theme): Record<string, CSSObject> {
  return {
    '& .map-mark': {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.25),
      height: '100%',
      whiteSpace: 'nowrap',
    },
    '& .map-figure': {
      ...theme.typography.caption,
      lineHeight: theme.spacing(2.25),
      fontWeight: 700,
      padding: theme.spacing(0, 0.75),
      border: theme.line.normal,
      borderRadius: theme.spacing(1.25),
    },
  };
}

/** Ground of a map. */
export const MapGround = styled('div')(({ theme }) => ({
  position: 'relative',
  containerType: 'size',
  isolation: 'isolate',
  minHeight: 0,
  minWidth: 0,
  overflow: 'hidden',
  backgroundColor: mapStyleOf(theme.palette.mode).outside,
  ...leafletDress(theme),
  ...markDress(theme),
}));

const Credit = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  position: 'absolute',
  insetBlockEnd: theme.spacing(0.5),
  insetInlineEnd: theme.spacing(0.5),
  zIndex: 500,
  color: theme.palette.text.secondary,
  pointerEvents: 'none',
  maxWidth: `calc(100% - ${theme.spacing(1)})`,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  padding: theme.spacing(0, 0.75),
  borderRadius: theme.spacing(0.5),
  backgroundColor: `color-mix(in srgb, ${theme.palette.surface} 72%, transparent)`,
}));

const Tools = styled('div')(({ theme }) => ({
  position: 'absolute',
  insetBlockStart: theme.spacing(1.5),
  insetInlineEnd: theme.spacing(1.5),
  zIndex: 500,
  display: 'flex',
  flexDirection: 'column',
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  overflow: 'hidden',
  backgroundColor: theme.palette.surface,
  '& > button': {
    width: theme.layout.controlSmall,
    height: theme.layout.controlSmall,
    display: 'grid',
    placeItems: 'center',
    border: 0,
    padding: 0,
    background: 'none',
    color: theme.palette.text.secondary,
    cursor: 'pointer',
  },
  // A map of a few lines is for looking; wheel and keys still zoom it.
  [smallMap(theme)]: { display: 'none' },
  '& > button + button': { borderBlockStart: theme.line.soft },
  '& > button:hover': { color: theme.palette.actionTone.text, backgroundColor: theme.palette.actionTone.soft },
  '& > button:focus-visible': { outlineOffset: `-${theme.spacing(0.25)}` },
  '& svg': { fontSize: theme.layout.iconSmall },
}));

export interface MapToolsProps {
  readonly onZoom: (by: number) => void;
  readonly onAll: () => void;
}

/** Zoom buttons and the credit line that is on every map. */
export function MapFrame({ onZoom, onAll }: MapToolsProps): ReactNode {
  const t = useWords();
  return (
    <>
      <Tools>
        <button
          type="button"
          aria-label={t(m.zoomIn)}
          title={t(m.zoomIn)}
          onClick={() => {
            onZoom(1);
          }}
        >
          <AddIcon />
        </button>
        <button
          type="button"
          aria-label={t(m.zoomOut)}
          title={t(m.zoomOut)}
          onClick={() => {
            onZoom(-1);
          }}
        >
          <RemoveIcon />
        </button>
        <button type="button" aria-label={t(m.zoomAll)} title={t(m.zoomAll)} onClick={onAll}>
          <FitIcon />
        </button>
      </Tools>
      <Credit>{t(m.attribution)}</Credit>
    </>
  );
}
