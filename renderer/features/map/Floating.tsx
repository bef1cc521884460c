import { styled } from '@mui/material/styles';

/** A panel that floats over the map. */
export const Floating = styled('section')(({ theme }) => ({
  ...theme.typography.body2,
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  backgroundColor: theme.palette.surface,
  boxShadow: theme.floating,
  overflow: 'hidden',
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  '& > header': {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    borderBlockEnd: theme.line.soft,
  },
  '& > header > h2': { ...theme.typography.h3, flex: 1, minWidth: 0 },
  '& > .scroll': { overflow: 'auto', minHeight: 0, scrollbarWidth: 'thin' },
  '& > footer': {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    borderBlockStart: theme.line.soft,
  },
  '& > footer > a': { flex: 1 },
}));

/** Rows of a floating panel that can be pressed. */
export const PressList = styled('ul')(({ theme }) => ({
  '& > li > button': {
    ...theme.typography.body2,
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    width: '100%',
    minHeight: theme.layout.row,
    padding: theme.spacing(0.5, 1.5),
    border: 0,
    borderBlockEnd: theme.line.soft,
    background: 'none',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  },
  '& > li:last-of-type > button': { borderBlockEnd: 0 },
  '& > li > button:hover, & > li > button[aria-pressed="true"]': { backgroundColor: theme.palette.actionTone.soft },
  '& > li > button:focus-visible': { outlineOffset: `-${theme.spacing(0.25)}` },
  '& .grow': { flex: 1, minWidth: 0, lineHeight: 1.35 },
  '& b': { fontWeight: 600, display: 'block' },
}));
