import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useRef, useState } from 'react';
import type { PlanLoadReport } from '../../../contract/plans/library.model.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { useCommand } from '../../client/use-command.js';
import { useQuery } from '../../client/use-query.js';
import { CheckField } from '../../components/CheckField.js';
import { useConfirm } from '../../components/ConfirmDialog.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { Fact } from '../../components/Fact.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Rows } from '../../components/Rows.js';
import { dot } from '../../components/separators.js';
import { Muted } from '../../components/Text.js';
import { refusedFiles } from '../plans/library/refused.rules.js';
import { RefusedFiles } from '../plans/library/RefusedFiles.js';
import { planSetMessages as m } from './plan-set.messages.js';
import { documentEnding, documentsOf, mostFiles, refuseSet, type SetRefusal } from './plan-set.rules.js';
import { SettingsBody } from './SettingsBody.js';

const Buttons = styled('div')(({ theme }) => ({ display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) }));

function refusalWords(t: Words, refusal: SetRefusal): string {
  switch (refusal.why) {
    case 'none':
      return t(m.none, { ending: documentEnding });
    case 'too_many':
      return t(m.tooMany, { most: mostFiles, count: refusal.count });
    case 'too_long':
      return t(m.tooLong, { name: refusal.name });
  }
}

interface PickProps {
  readonly label: string;
  readonly isFolder: boolean;
  readonly isDisabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the system's dialog for files or for a folder. */
function Pick({ label, isFolder, isDisabled, onFiles }: PickProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={isDisabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={label}
        {...(isFolder ? { webkitdirectory: '' } : { accept: documentEnding })}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

function Report({ report }: { readonly report: PlanLoadReport }): ReactNode {
  const t = useWords();
  const { loaded, changed, unchanged, withdrawn, refused } = report;
  const parts = [
    t(m.doneLoaded, { count: loaded }),
    t(m.doneChanged, { count: changed }),
    t(m.doneSame, { count: unchanged }),
    ...(withdrawn === 0 ? [] : [t(m.doneWithdrawn, { count: withdrawn })]),
    t(m.doneRefused, { count: refusedFiles(refused).length }),
  ];
  return (
    <>
      <div role="status">
        <b>{t(m.doneTitle)}</b>
        <div>{parts.join(dot)}</div>
      </div>
      {refused.length === 0 ? undefined : <RefusedFiles refused={refused} />}
    </>
  );
}

/** How many plans the library holds, and what the last load refused. */
function Present({ isAfterLoad }: { readonly isAfterLoad: boolean }): ReactNode {
  const t = useWords();
  const times = useTimes();
  const { state, refetch } = useQuery('plans.loadReport', {}, { kinds: ['plans.'] });
  return (
    <LoadableView state={state} onRetry={refetch}>
      {({ loaded, refused, at }) => (
        <>
          <Rows>
            <Fact label={t(m.count)}>{t(m.countOf, { count: loaded })}</Fact>
            <Fact label={t(m.at)}>{at === undefined ? undefined : times.dayMinute(at)}</Fact>
            <Fact label={t(m.refused)}>
              {refused.length === 0 ? undefined : t(m.refusedOf, { count: refusedFiles(refused).length })}
            </Fact>
          </Rows>
          {refused.length === 0 || isAfterLoad ? undefined : (
            <SettingsBody>
              <RefusedFiles refused={refused} />
            </SettingsBody>
          )}
        </>
      )}
    </LoadableView>
  );
}

/** Loading a set, after asking; what became of it. */
function useLoadSet() {
  const t = useWords();
  const ask = useConfirm();
  const load = useCommand('plans.loadSet');
  const [isReplacing, setReplacing] = useState(false);
  const [report, setReport] = useState<PlanLoadReport>();
  const [refusal, setRefusal] = useState<string>();
  const start = async (documents?: readonly File[]): Promise<void> => {
    setRefusal(undefined);
    setReport(undefined);
    const what = documents ? t(m.askFiles, { count: documents.length }) : t(m.askShipped);
    const text = isReplacing ? `${what}${t(m.askReplace)}` : what;
    if (!(await ask({ title: t(m.askTitle), text, confirm: t(m.askGo) }))) return;
    const replace = isReplacing ? { replace: true } : {};
    try {
      const files = documents && (await Promise.all(documents.map(readDocument)));
      const reply = await load.run(files ? { source: 'files', files, ...replace } : { source: 'shipped', ...replace });
      if (reply.ok) setReport(reply.result);
    } catch {
      // Only reading a chosen file can throw here; requests answer.
      setRefusal(t(m.unreadable));
    }
  };
  const startWith = (chosen: readonly File[]): void => {
    const documents = documentsOf(chosen);
    const refused = chosen.length === 0 ? undefined : refuseSet(documents);
    if (refused) setRefusal(refusalWords(t, refused));
    else if (documents.length > 0) void start(documents);
  };
  return { load, isReplacing, setReplacing, report, refusal, start, startWith };
}

async function readDocument(file: File): Promise<{ fileName: string; text: string }> {
  return { fileName: file.webkitRelativePath || file.name, text: await file.text() };
}

/** The plan set: what is loaded, and loading the shipped one anew or another from files. */
export function PlanSetPanel(): ReactNode {
  const t = useWords();
  const { load, isReplacing, setReplacing, report, refusal, start, startWith } = useLoadSet();
  return (
    <Panel title={t(m.title)}>
      <Present isAfterLoad={report !== undefined} />
      <SettingsBody>
        <Muted>{t(m.hint)}</Muted>
        <CheckField label={t(m.replace)} checked={isReplacing} onChange={setReplacing} disabled={load.busy} />
        <Button disabled={load.busy} onClick={() => void start()}>
          {t(load.busy ? m.busy : m.shipped)}
        </Button>
        <Buttons>
          <Pick label={t(m.folder)} isFolder isDisabled={load.busy} onFiles={startWith} />
          <Pick label={t(m.files)} isFolder={false} isDisabled={load.busy} onFiles={startWith} />
        </Buttons>
        {refusal === undefined ? undefined : <b role="alert">{refusal}</b>}
        <ErrorLine error={load.error} />
        {report ? <Report report={report} /> : undefined}
      </SettingsBody>
    </Panel>
  );
}
