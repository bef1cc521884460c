import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useWords } from '../app/i18n/use-words.js';
import { useClient } from '../client/ClientContext.js';
import { messages } from './messages.js';
import { Small } from './Text.js';

const Link = styled('a')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.5),
  color: theme.palette.actionTone.text,
  fontWeight: 500,
  whiteSpace: 'nowrap',
  '& > svg': { fontSize: theme.layout.iconSmall },
}));

/** The address the operating system dials. */
export function telephoneAddress(number: string): string {
  return `tel:${number.replace(/[^+0-9*#,;]/gu, '')}`;
}

export interface PhoneTextProps {
  readonly number: string;
  readonly kind?: string;
}

/** A number that can be dialled by the system's own telephone; says so when there is none. */
export function PhoneText({ number, kind }: PhoneTextProps): ReactNode {
  const t = useWords();
  const { transport } = useClient();
  const [isRefused, setRefused] = useState(false);
  const href = telephoneAddress(number);
  const dial = async (): Promise<void> => {
    setRefused(!(await transport.openExternal(href)));
  };
  return (
    <>
      <Link
        href={href}
        aria-label={t(messages.phoneCall, { number })}
        onClick={(event) => {
          if (transport.host.kind !== 'desktop') return;
          event.preventDefault();
          void dial();
        }}
      >
        <PhoneIcon />
        {[kind, number].filter(Boolean).join(' ')}
      </Link>
      {isRefused ? <Small role="alert">{t(messages.phoneNoProgram)}</Small> : undefined}
    </>
  );
}
