import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FormEvent, type ReactNode, useId } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { CheckField } from '../../components/CheckField.js';
import { ErrorLine } from '../../components/ErrorLine.js';
import { TextField } from '../../components/Fields.js';
import { Panel } from '../../components/Panel.js';
import { PanelFoot } from '../../components/PanelFoot.js';
import { useToast } from '../../components/Toasts.js';
import { useTimes } from '../../app/i18n/use-times.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useMay } from '../../app/session/SessionContext.js';
import { useDraft } from '../../app/settings/use-draft.js';
import { type Command, useCommand } from '../../client/use-command.js';
import { reportMessages as m } from './messages.js';

type Report = OutputOf<'reports.draft'>;
type Section = Report['sections'][number];

interface Draft {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly phoneScript: string;
}

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.25),
  padding: theme.spacing(1.5, 2),
}));

const Part = styled('section')(({ theme }) => ({
  paddingInlineStart: theme.spacing(1.25),
  borderInlineStart: `${String(theme.layout.edge)}px dashed transparent`,
  '&[data-gap="true"]': { borderColor: theme.palette.text.secondary },
}));

interface PartProps {
  readonly section: Section;
  /** The record left a gap here, whatever the officer says now. */
  readonly wasGap: boolean;
  readonly isReadOnly: boolean;
  readonly onChange: (section: Section) => void;
}

function SectionPart({ section, wasGap, isReadOnly, onChange }: PartProps): ReactNode {
  const t = useWords();
  return (
    <Part data-gap={section.gap}>
      <TextField
        label={section.gap ? `${section.title}（${t(m.editGap)}）` : section.title}
        value={section.text}
        rows={1}
        maxRows={14}
        disabled={isReadOnly}
        onChange={(text) => {
          onChange({ ...section, text });
        }}
      />
      {section.gap || wasGap ? (
        <CheckField
          label={t(m.editGapTick)}
          checked={section.gap}
          disabled={isReadOnly}
          onChange={(gap) => {
            onChange({ ...section, gap });
          }}
        />
      ) : undefined}
    </Part>
  );
}

function useNotes(report: Report, isChanged: boolean, sections: readonly Section[]): string {
  const t = useWords();
  const times = useTimes();
  const gaps = sections.filter((section) => section.gap).length;
  const saved =
    report.savedAt === undefined
      ? t(m.editFromRecord)
      : t(m.editSavedAt, { time: times.dayMinute(report.savedAt), version: report.version });
  return `${isChanged ? t(m.editChanged) : saved} · ${gaps > 0 ? t(m.editGapCount, { count: gaps }) : t(m.editNoGap)}`;
}

interface Editing {
  readonly draft: Draft;
  readonly isChanged: boolean;
  readonly change: (part: Partial<Draft>) => void;
  readonly changeSection: (section: Section) => void;
  readonly save: () => Promise<void>;
  readonly forget: () => void;
  readonly command: Command<'reports.save'>;
}

function useEditing(report: Report): Editing {
  const t = useWords();
  const toast = useToast();
  const command = useCommand('reports.save');
  const { incidentId, kind, title, sections, phoneScript, version } = report;
  const fresh: Draft = { title, sections, phoneScript };
  const [draft, setDraft, forget] = useDraft<Draft>(`report.${incidentId}.${kind}.${String(version)}`, fresh);
  const save = async (): Promise<void> => {
    const reply = await command.run({ incidentId, kind, ...draft, sections: [...draft.sections] });
    if (!reply.ok) return;
    forget();
    toast(t(m.editSaved, { version: reply.result.version }));
  };
  const change = (part: Partial<Draft>): void => {
    setDraft((previous) => ({ ...previous, ...part }));
  };
  const changeSection = (changed: Section): void => {
    change({ sections: draft.sections.map((one) => (one.id === changed.id ? changed : one)) });
  };
  const isChanged = JSON.stringify(draft) !== JSON.stringify(fresh);
  return { draft, isChanged, change, changeSection, save, forget, command };
}

interface PartsProps {
  readonly gaps: readonly string[];
  readonly editing: Editing;
  readonly isReadOnly: boolean;
}

function Parts({ editing, gaps, isReadOnly }: PartsProps): ReactNode {
  const t = useWords();
  const { draft, change, changeSection } = editing;
  return (
    <Body>
      <TextField
        label={t(m.editTitle)}
        value={draft.title}
        disabled={isReadOnly}
        onChange={(title) => {
          change({ title });
        }}
      />
      {draft.sections.map((section) => (
        <SectionPart
          key={section.id}
          section={section}
          wasGap={gaps.includes(section.id)}
          isReadOnly={isReadOnly}
          onChange={changeSection}
        />
      ))}
      <TextField
        label={t(m.editScript)}
        value={draft.phoneScript}
        rows={2}
        maxRows={8}
        disabled={isReadOnly}
        onChange={(phoneScript) => {
          change({ phoneScript });
        }}
      />
    </Body>
  );
}

interface ReportEditorProps {
  readonly report: Report;
  /** Asks for the report again, made from the newest record. */
  readonly onRenew: () => void;
}

/** The report, section by section; gaps stand out. What is typed stays on this seat until it is saved. */
export function ReportEditor({ report, onRenew }: ReportEditorProps): ReactNode {
  const t = useWords();
  const formId = useId();
  const isReadOnly = !useMay('reports.save');
  const editing = useEditing(report);
  const note = useNotes(report, editing.isChanged, editing.draft.sections);
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void editing.save();
  };
  const gaps = report.sections.filter((section) => section.gap).map((section) => section.id);
  const handleRenew = (): void => {
    editing.forget();
    onRenew();
  };
  const footer = (
    <PanelFoot>
      <ErrorLine error={editing.command.error} />
      <Button onClick={handleRenew}>{t(m.editRenew)}</Button>
      <Button type="submit" form={formId} color="primary" disabled={editing.command.busy}>
        {t(m.editSave)}
      </Button>
    </PanelFoot>
  );
  return (
    <Panel title={report.title} note={note} footer={isReadOnly ? undefined : footer}>
      <form id={formId} onSubmit={handleSubmit}>
        <Parts editing={editing} gaps={gaps} isReadOnly={isReadOnly} />
      </form>
    </Panel>
  );
}
