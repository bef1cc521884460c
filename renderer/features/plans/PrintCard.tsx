import GlobalStyles from '@mui/material/GlobalStyles';
import { styled, ThemeProvider } from '@mui/material/styles';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../app/i18n/use-words.js';
import { createAppTheme } from '../../app/theme/create-app-theme.js';
import { useNow } from '../../client/use-now.js';
import { dayOf } from './life/day.rules.js';
import { OnePageCard } from './OnePageCard.js';
import { pageMessages as m } from './page.messages.js';
import type { PlanView } from './plan-view.js';

const Sheet = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'none',
  color: theme.palette.text.primary,
  backgroundColor: theme.palette.surface,
  '& h1': { ...theme.typography.h1, marginBlockEnd: theme.spacing(1) },
  '& footer': { ...theme.typography.caption, marginBlockStart: theme.spacing(1), color: theme.palette.text.secondary },
  '@media print': { display: 'block' },
}));

/** On paper only the sheet stands: the frame is left out, the ground is white, one A4 page. */
const paper = (
  <GlobalStyles
    styles={{
      '@page': { size: 'A4 portrait', margin: '10mm' },
      '@media print': {
        '#root': { display: 'none !important' },
        'html, body': { background: 'none !important', height: 'auto', overflow: 'visible !important' },
        '*': { printColorAdjust: 'exact' },
      },
    }}
  />
);

function PrintSheet({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const theme = useMemo(() => createAppTheme('light', 'dense'), []);
  const today = dayOf(useNow());
  const { title, code, version } = plan.summary;
  return createPortal(
    <ThemeProvider theme={theme}>
      {paper}
      <Sheet>
        <h1>{title}</h1>
        <OnePageCard plan={plan} />
        <footer>{t(m.printedOn, { code, version, at: today })}</footer>
      </Sheet>
    </ThemeProvider>,
    document.body,
  );
}

/** Prints the one-page card in light colours, whatever the seat's theme. */
export function usePrintCard(plan: PlanView): { readonly print: () => void; readonly sheet: ReactNode } {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    if (!isPrinting) return undefined;
    const done = (): void => {
      setPrinting(false);
    };
    window.addEventListener('afterprint', done);
    window.print();
    return () => {
      window.removeEventListener('afterprint', done);
    };
  }, [isPrinting]);
  return {
    print: () => {
      setPrinting(true);
    },
    sheet: isPrinting ? <PrintSheet plan={plan} /> : undefined,
  };
}
