import { styled } from '@mui/material/styles';

/** Text cut after some lines, whole again on paper and where the window is tall. The whole text is its `title`. */
export const Clamp = styled('div', { shouldForwardProp: (name) => name !== 'lines' })<{ lines: number | string }>(
  ({ lines }) => ({
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: lines,
    overflow: 'hidden',
    '@media print, (min-height: 960px)': { display: 'block', overflow: 'visible', WebkitLineClamp: 'unset' },
  }),
);
