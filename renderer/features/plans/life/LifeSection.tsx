import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';

const Box = styled('section')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(0.75),
  paddingBlockEnd: theme.spacing(1.5),
  borderBlockEnd: theme.line.normal,
  '&:last-of-type': { borderBlockEnd: 0 },
  '& > header': { display: 'flex', alignItems: 'center', gap: theme.spacing(1), minHeight: theme.layout.control },
  '& > header > h3': { ...theme.typography.h3, flex: 1 },
  '& b': { fontWeight: 600 },
}));

/** Rows of a section: what on the left, what can be done on the right. */
export const LifeRows = styled('ul')(({ theme }) => ({
  '& > li': {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.25),
    paddingBlock: theme.spacing(0.625),
    borderBlockEnd: theme.line.soft,
  },
  '& > li:last-of-type': { borderBlockEnd: 0 },
  '& .line': { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: theme.spacing(0.25, 1) },
  '& .line > span[aria-hidden]': { display: 'inline-flex' },
  '& .end': { marginInlineStart: 'auto' },
  '& .line > .MuiButton-text': { paddingInline: 0, height: theme.layout.controlSmall },
  '& .line:has(> .MuiButton-text)': { columnGap: theme.spacing(2) },
  '& p': { overflowWrap: 'anywhere' },
  '& small': { ...theme.typography.caption, color: theme.palette.text.secondary },
}));

export interface LifeSectionProps {
  readonly title: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the life panel under its heading. */
export function LifeSection({ title, tools, children }: LifeSectionProps): ReactNode {
  const id = useId();
  return (
    <Box aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        {tools}
      </header>
      {children}
    </Box>
  );
}
