import { styled } from '@mui/material/styles';

/** Secondary text, in the size of its surroundings. */
export const Muted = styled('span')(({ theme }) => ({ color: theme.palette.text.secondary }));

/** Small secondary text. */
export const Small = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.palette.text.secondary,
}));

/** A small label on a quiet ground: codes, numbers. */
export const Tag = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-block',
  padding: theme.spacing(0, 0.75),
  borderRadius: theme.spacing(0.5),
  backgroundColor: theme.palette.light.none.soft,
  color: theme.palette.text.secondary,
  whiteSpace: 'nowrap',
}));

/** Text cut off at the end of its box. */
export const Clipped = styled('span')({
  display: 'block',
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
});
