import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useDutyNow } from '../../features/duty/use-duty-now.js';
import { useWords } from '../i18n/use-words.js';
import { shellMessages as m } from './messages.js';

const Who = styled('span')(({ theme }) => ({
  ...theme.typography.body2,
  color: theme.palette.text.secondary,
  '& > b': { color: theme.palette.text.primary, fontWeight: 500, marginInlineStart: theme.spacing(0.75) },
}));

/** Duty officer and leader on duty now. */
export function OnDuty(): ReactNode {
  const t = useWords();
  const { officer, leader } = useDutyNow();
  return (
    <>
      <Who>
        {t(m.dutyOfficer)}
        <b>{officer?.name ?? t(m.dutyNobody)}</b>
      </Who>
      <Who>
        {t(m.dutyLeader)}
        <b>{leader?.name ?? t(m.dutyNobody)}</b>
      </Who>
    </>
  );
}
