import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Tag } from '../../components/Text.js';

const Name = styled(Link)(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'baseline',
  gap: theme.spacing(0.75),
  minWidth: 0,
  '&:hover > span:last-of-type': { textDecoration: 'underline' },
}));

/** A plan by code and name, leading to its page. */
export function PlanName({ code, title }: { readonly code: string; readonly title: string }): ReactNode {
  return (
    <Name to={`/plans/${code}`}>
      <Tag>{code}</Tag>
      {title === code ? undefined : <span>{title}</span>}
    </Name>
  );
}
