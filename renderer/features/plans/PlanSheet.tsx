import { styled } from '@mui/material/styles';

/** A ruled table inside a panel, for facts that belong side by side. */
export const Sheet = styled('table')(({ theme }) => ({
  ...theme.typography.body2,
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    padding: theme.spacing(0.375, 1),
    borderBlockEnd: theme.line.soft,
    textAlign: 'start',
    verticalAlign: 'middle',
  },
  '& thead th, & tbody th': {
    ...theme.typography.caption,
    color: theme.palette.text.secondary,
    fontWeight: 500,
    whiteSpace: 'nowrap',
  },
  '& th:first-of-type, & tr:not(:has(> th)) > td:first-of-type': { paddingInlineStart: theme.spacing(1.5) },
  '& tbody tr:last-of-type > *': { borderBlockEnd: 0 },
  '&.ruled td + td, &.ruled th + td, &.ruled th + th': { borderInlineStart: theme.line.soft },
  '& tbody th > b': { ...theme.typography.body2, display: 'block', fontWeight: 600, color: theme.palette.text.primary },
  '& td.all': { backgroundColor: theme.palette.inset },
  '&.dense': { ...theme.typography.caption, lineHeight: 1.4, '& th, & td': { padding: theme.spacing(0.25, 1) } },
  '@media screen and (min-height: 960px)': {
    '&.dense': { ...theme.typography.body2, '& th, & td': { padding: theme.spacing(0.75, 1) } },
  },
  '&.dense th:first-of-type': { paddingInlineStart: theme.spacing(1.5) },
  '& td.top': { verticalAlign: 'top' },
  '& .number': { textAlign: 'end' },
  '& td.whole': { whiteSpace: 'nowrap' },
  '& b': { fontWeight: 600 },
}));

/** Dashed mark: a value assumed for the product. */
export const AssumedMark = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  lineHeight: 1.3,
  display: 'inline-block',
  marginInlineStart: theme.spacing(0.5),
  padding: theme.spacing(0, 0.625),
  border: theme.line.dashed,
  borderRadius: theme.spacing(0.5),
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
}));

/** Teal outline mark: required. */
export const RequiredMark = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  lineHeight: 1.3,
  padding: theme.spacing(0, 0.625),
  border: `1px solid ${theme.palette.actionTone.edge}`,
  borderRadius: theme.spacing(0.5),
  color: theme.palette.actionTone.text,
  backgroundColor: theme.palette.actionTone.soft,
  whiteSpace: 'nowrap',
  fontWeight: 600,
}));

/** Foot note under a sheet. */
export const SheetNote = styled('p')(({ theme }) => ({
  ...theme.typography.caption,
  padding: theme.spacing(0.625, 1.5),
  color: theme.palette.text.secondary,
  borderBlockStart: theme.line.soft,
  '& > b': { fontWeight: 600, color: theme.palette.text.primary, marginInlineEnd: theme.spacing(0.75) },
}));
