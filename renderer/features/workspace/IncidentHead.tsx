import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { colourWords } from '../../components/colour-words.js';
import { shortLevelWords } from '../../components/level-words.js';
import { LevelChip } from '../../components/LevelChip.js';
import { StepStrip } from '../../components/StepStrip.js';
import { Small } from '../../components/Text.js';
import { workspaceMessages as m } from './messages.js';

const Head = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(2),
  height: theme.layout.stepStrip,
  padding: theme.spacing(0, 2),
  borderBottom: theme.line.normal,
  backgroundColor: theme.palette.frame,
  [theme.breakpoints.down('md')]: {
    flexWrap: 'wrap',
    height: 'auto',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    '& > ol': { flexBasis: '100%', overflowX: 'auto', scrollbarWidth: 'none' },
  },
}));

const Name = styled('div')(({ theme }) => ({
  minWidth: 0,
  flex: '0 1 22%',
  paddingInlineEnd: theme.spacing(2),
  borderInlineEnd: theme.line.normal,
  [theme.breakpoints.down('md')]: { flexBasis: '100%', paddingInlineEnd: 0, borderInlineEnd: 0 },
  '& > div': { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  '& h1': { ...theme.typography.h2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& > span': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
}));

const Tools = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  gap: theme.spacing(0.75),
  // The footer of the frame names the keys too.
  [theme.breakpoints.down('xl')]: { '& kbd': { display: 'none' } },
}));

export interface IncidentHeadProps {
  readonly incident: OutputOf<'incidents.get'>;
  readonly tools: ReactNode;
}

/** Level, name, number, plans, town; the six steps; what can be opened from here. */
export function IncidentHead({ incident, tools }: IncidentHeadProps): ReactNode {
  const plans = incident.activations.map((one) => one.planCode).join(' + ');
  const t = useWords();
  const { severity, warningColour } = incident;
  const facts = [
    incident.number,
    plans,
    incident.townName ?? '',
    severity === undefined ? '' : t(m.headSeverity, { severity: t(shortLevelWords[severity]) }),
    warningColour === undefined ? '' : t(m.headWarning, { colour: t(colourWords[warningColour]) }),
  ].filter((one) => one !== '');
  return (
    <Head>
      <Name>
        <div>
          <LevelChip level={incident.level} form="short" />
          <h1 title={incident.title}>{incident.title}</h1>
        </div>
        <Small title={facts.join(' ')}>{facts.join('　')}</Small>
      </Name>
      <StepStrip stage={incident.stage} times={incident.stageTimes} />
      <Tools>{tools}</Tools>
    </Head>
  );
}
