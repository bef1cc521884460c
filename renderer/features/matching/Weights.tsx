import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Tag } from '../../components/Text.js';

const Row = styled('span')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: theme.spacing(0.25, 1),
  '& > a': { display: 'inline-flex', alignItems: 'center', gap: theme.spacing(0.5), whiteSpace: 'nowrap' },
}));

/** Plans with their weights, the strongest first. */
export function Weights({ weights }: { readonly weights: Readonly<Record<string, number>> }): ReactNode {
  const entries = Object.entries(weights).toSorted(([, a], [, b]) => b - a);
  return (
    <Row>
      {entries.map(([code, weight]) => (
        <Link key={code} to={`/plans/${code}`}>
          <Tag>{code}</Tag>
          {weight}
        </Link>
      ))}
    </Row>
  );
}
