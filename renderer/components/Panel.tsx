import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';

const Box = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  minWidth: 0,
  minHeight: 0,
  overflow: 'hidden',
  backgroundColor: theme.palette.surface,
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
}));

const Header = styled('header')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  height: theme.layout.panelHeader,
  padding: theme.spacing(0, 1.5),
  borderBottom: theme.line.normal,
  whiteSpace: 'nowrap',
  '& > svg': { color: theme.palette.text.secondary, fontSize: theme.layout.icon },
  [theme.breakpoints.down('sm')]: {
    flexWrap: 'wrap',
    height: 'auto',
    minHeight: theme.layout.panelHeader,
    paddingBlock: theme.spacing(0.5),
    '& > div': { flexWrap: 'wrap', marginInlineStart: 0 },
  },
}));

const Title = styled('h2')(({ theme }) => ({ ...theme.typography.h3, flex: 'none' }));

const Note = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.palette.text.secondary,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
}));

const Tools = styled('div')(({ theme }) => ({
  marginInlineStart: 'auto',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
}));

const Body = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto', display: 'flex', flexDirection: 'column' });

export interface PanelProps {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly note?: ReactNode;
  /** Right end of the header. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly className?: string;
}

/** A titled part of a page: 40 px header, scrolling body, optional footer. */
export function Panel({ title, icon, note, tools, children, footer, className }: PanelProps): ReactNode {
  const titleId = useId();
  return (
    <Box aria-labelledby={titleId} {...(className === undefined ? {} : { className })}>
      <Header>
        {icon}
        <Title id={titleId}>{title}</Title>
        {note === undefined ? undefined : <Note>{note}</Note>}
        {tools === undefined ? undefined : <Tools>{tools}</Tools>}
      </Header>
      <Body>{children}</Body>
      {footer}
    </Box>
  );
}
