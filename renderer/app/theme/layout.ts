import type { Layout } from './theme-types.js';

/** Measures of the frame and of repeated marks, px. */
export const layout: Layout = {
  rail: 72,
  railItem: 56,
  topBar: 48,
  footer: 32,
  panelHeader: 40,
  stepStrip: 64,
  control: 32,
  controlSmall: 28,
  row: 36,
  touchRow: 44,
  sidePanel: 460,
  icon: 20,
  iconSmall: 16,
  mark: 12,
  bar: 4,
  edge: 4,
  search: 300,
  dialog: 480,
};
