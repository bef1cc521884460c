import CloseIcon from '@mui/icons-material/Close';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { usePageKeys } from '../app/keyboard/KeyboardContext.js';
import { useWords } from '../app/i18n/use-words.js';
import { messages } from './messages.js';

const Aside = styled('aside')(({ theme }) => ({
  position: 'absolute',
  insetBlock: 0,
  insetInlineEnd: 0,
  zIndex: theme.zIndex.drawer,
  width: theme.layout.sidePanel,
  maxWidth: '100%',
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.surface,
  borderInlineStart: theme.line.strong,
  boxShadow: theme.floating,
}));

const Header = styled('header')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  minHeight: theme.layout.topBar,
  padding: theme.spacing(0.5, 1, 0.5, 2),
  borderBottom: theme.line.normal,
  '& > h2': { ...theme.typography.h2, flex: 1, minWidth: 0 },
}));

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  padding: theme.spacing(1.5, 2),
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
}));

const Footer = styled('footer')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1),
  padding: theme.spacing(1.25, 2),
  borderTop: theme.line.normal,
}));

export interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** Keep the focus where the content puts it. */
  readonly ownFocus?: boolean;
}

/** A panel over the right side of the page. Escape closes it and the focus goes back where it was. */
export function SidePanel({ title, onClose, children, footer, ownFocus = false }: SidePanelProps): ReactNode {
  const t = useWords();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  usePageKeys([{ combo: 'Escape', run: onClose }]);
  useEffect(() => {
    const before = document.activeElement;
    if (!ownFocus) panel.current?.focus();
    return () => {
      // Only when nothing else has taken the focus meanwhile (a panel that follows this one does).
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus();
    };
  }, [ownFocus]);
  return (
    <Aside ref={panel} role="dialog" aria-labelledby={titleId} tabIndex={-1}>
      <Header>
        <h2 id={titleId}>{title}</h2>
        <IconButton onClick={onClose} aria-label={t(messages.actionClose)}>
          <CloseIcon />
        </IconButton>
      </Header>
      <Body>{children}</Body>
      {footer === undefined ? undefined : <Footer>{footer}</Footer>}
    </Aside>
  );
}
