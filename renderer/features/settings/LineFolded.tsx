import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';

const Details = styled('details')(({ theme }) => ({
  width: '100%',
  '& > summary': { ...theme.typography.body2, cursor: 'pointer', color: theme.palette.actionTone.text },
  '& > div': {
    // Between the element and its content stands a box of the browser, which breaks the inheritance of this.
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.25),
    marginBlockStart: theme.spacing(1),
  },
}));

export interface LineFoldedProps {
  readonly title: string;
  /** One of the fields inside is wrong: it is unfolded, and stays so. */
  readonly hasWrong: boolean;
  readonly children: ReactNode;
}

/** Fields that are seldom needed, folded away. */
export function LineFolded({ title, hasWrong, children }: LineFoldedProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <Details
      open={isOpen || hasWrong}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{title}</summary>
      <div>{children}</div>
    </Details>
  );
}
