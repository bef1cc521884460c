import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { SelectField, TextField } from '../../components/Fields.js';
import { Muted } from '../../components/Text.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { channelWords, channels } from './channels.js';
import type { Channel } from './intake-draft.js';
import { intakeMessages as m } from './messages.js';
import type { Intake } from './use-intake.js';

const Bar = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'auto auto minmax(0, 1.1fr) minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.6fr) auto',
  alignItems: 'center',
  gap: theme.spacing(1),
  minHeight: theme.layout.topBar,
  padding: theme.spacing(0.5, 1.5),
  borderBottom: theme.line.normal,
  whiteSpace: 'nowrap',
  '& > h1': { ...theme.typography.h3 },
  '& > svg': { color: theme.palette.primary.main },
}));

const fields = [
  { key: 'callerName', word: m.reportCallerName, type: 'text' },
  { key: 'callerNumber', word: m.reportCallerNumber, type: 'tel' },
  { key: 'placeText', word: m.reportPlace, type: 'text' },
] as const;

/** Who called, how, from where. */
export function CallerBar({ intake }: { readonly intake: Intake }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { draft, change, incidentId } = intake;
  const isFixed = incidentId !== undefined;
  return (
    <Bar>
      <PhoneIcon />
      <h1>{t(m.reportTitle)}</h1>
      <SelectField
        hideLabel
        label={t(m.reportChannel)}
        value={draft.channel}
        disabled={isFixed}
        options={channels.map((value) => ({ value, label: t(channelWords[value]) }))}
        onChange={(value) => {
          change({ channel: value as Channel });
        }}
      />
      {fields.map(({ key, word, type }) => (
        <TextField
          key={key}
          hideLabel
          type={type}
          label={t(word)}
          placeholder={t(word)}
          value={draft[key]}
          disabled={isFixed}
          onChange={(value) => {
            change({ [key]: value });
          }}
        />
      ))}
      <Muted>{draft.startedAt === undefined ? '' : t(m.reportStarted, { time: times.second(draft.startedAt) })}</Muted>
    </Bar>
  );
}
