import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Readiness } from '../../../../contract/plans/lifecycle.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { LightMark } from '../../../components/LightMark.js';
import { stateWords } from '../readiness/readiness-words.js';
import { libraryMessages as m } from './messages.js';
import { lightShapes } from './readiness-words.js';

const Mark = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.625),
  flex: 'none',
  verticalAlign: 'middle',
  fontWeight: 600,
  whiteSpace: 'nowrap',
  '& > span': { display: 'inline-flex' },
}));

/** The shape of a readiness light alone; its word must stand beside it. */
export function ReadinessShape({ readiness }: { readonly readiness: Readiness | undefined }): ReactNode {
  return (
    <span aria-hidden>
      <LightMark light={readiness === undefined ? 'none' : lightShapes[readiness.light]} bare />
    </span>
  );
}

/** Readiness of a plan: a shape and its word. */
export function ReadinessMark({ readiness }: { readonly readiness: Readiness | undefined }): ReactNode {
  const t = useWords();
  return (
    <Mark>
      <ReadinessShape readiness={readiness} />
      {t(readiness === undefined ? m.lightUnknown : stateWords[readiness.light])}
    </Mark>
  );
}
