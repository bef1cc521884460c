import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { useWords } from '../../../app/i18n/use-words.js';
import { useMay } from '../../../app/session/SessionContext.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorLine } from '../../../components/ErrorLine.js';
import { ChangesPanel } from './ChangesPanel.js';
import { ErrorFields } from './ErrorFields.js';
import { DropArea } from './FileChoice.js';
import { FindingsPanel } from './FindingsPanel.js';
import { ImportHead } from './ImportHead.js';
import { importMessages as m } from './messages.js';
import { fileEndings, maxFileBytes, sizeOf } from './plan-file.rules.js';
import { type LineTarget, PreviewLines } from './PreviewLines.js';
import { SaveBar } from './SaveBar.js';
import { type Import, type ImportState, type Preview, useImport } from './use-import.js';

const Body = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.5),
  padding: theme.spacing(1.5),
}));

const Parts = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'grid',
  gap: theme.spacing(1.5),
  gridTemplateColumns: 'minmax(0, 1.25fr) minmax(0, 1fr)',
  gridTemplateRows: 'minmax(0, 1.3fr) minmax(0, 1fr)',
  '& > :first-of-type': { gridRow: '1 / 3' },
  [theme.breakpoints.up('xl')]: {
    gridTemplateColumns: 'minmax(0, 1.25fr) minmax(0, 1fr) minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    '& > :first-of-type': { gridRow: 'auto' },
  },
  [theme.breakpoints.down('md')]: {
    display: 'flex',
    flexDirection: 'column',
    overflow: 'auto',
    '& > section': { flex: 'none', maxHeight: '75%' },
  },
}));

const Refused = styled('p')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(0.75, 1.25),
  borderRadius: theme.shape.borderRadius,
  border: theme.strokes.line(theme.palette.light.red.edge),
  backgroundColor: theme.palette.light.red.soft,
  color: theme.palette.light.red.text,
  overflowWrap: 'anywhere',
}));

type Refusal = Extract<ImportState, { status: 'refused' | 'several' }>;

/** Why the file was not sent. */
function RefusalLine({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const t = useWords();
  const words = (): string => {
    if (refusal.status === 'several') return t(m.oneOnly);
    const { name, size } = refusal.file;
    switch (refusal.why) {
      case 'too_large':
        return t(m.tooLarge, { name, size: sizeOf(size), limit: sizeOf(maxFileBytes) });
      case 'wrong_type':
        return t(m.wrongType, { name, endings: fileEndings.join(' ') });
      case 'unreadable':
        return t(m.unreadable, { name });
    }
  };
  return <Refused role="alert">{words()}</Refused>;
}

/** Before a file is understood: choose it, wait for it, or see why it was not read. */
function Choosing({ work }: { readonly work: Import }): ReactNode {
  const t = useWords();
  const { state, choose } = work;
  const isRefused = state.status === 'refused' || state.status === 'several';
  return (
    <Body>
      {isRefused ? <RefusalLine refusal={state} /> : undefined}
      {state.status === 'failed' ? (
        <>
          <ErrorLine error={state.error} />
          <ErrorFields error={state.error} />
        </>
      ) : undefined}
      <DropArea onFiles={choose}>
        {state.status === 'reading' ? <EmptyState title={t(m.reading, { name: state.file.name })} /> : undefined}
      </DropArea>
    </Body>
  );
}

function PreviewParts({ preview }: { readonly preview: Preview }): ReactNode {
  const [target, setTarget] = useState<LineTarget>();
  return (
    <Parts>
      <PreviewLines lines={preview.lines} target={target} />
      <FindingsPanel
        findings={preview.findings}
        lines={preview.lines}
        onLine={(line) => {
          setTarget((before) => ({ line, turn: (before?.turn ?? 0) + 1 }));
        }}
      />
      <ChangesPanel changes={preview.changes} newestVersion={preview.newestVersion} />
    </Parts>
  );
}

function ImportWork({ code }: { readonly code: string }): ReactNode {
  const work = useImport(code);
  const [note, setNote] = useState('');
  const { state, again } = work;
  return (
    <>
      <ImportHead work={work} />
      {state.status === 'ready' ? (
        <>
          <Body>
            <PreviewParts key={`${state.preview.code}:${state.file.name}`} preview={state.preview} />
          </Body>
          <SaveBar preview={state.preview} note={note} onNote={setNote} onAgain={again} />
        </>
      ) : (
        <Choosing work={work} />
      )}
    </>
  );
}

/** A department's document becomes a draft: read, shown line by line, compared, and only then kept. */
export function PlanImportPage(): ReactNode {
  const t = useWords();
  const { code = '' } = useParams();
  const mayImport = useMay('plans.preview');
  if (!mayImport) return <EmptyState title={t(m.readOnly)} hint={t(m.readOnlyHint)} />;
  return <ImportWork key={code} code={code} />;
}
