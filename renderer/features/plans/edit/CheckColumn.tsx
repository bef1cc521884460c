import CheckIcon from '@mui/icons-material/FactCheckOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../../contract/index.js';
import type { Finding } from '../../../../contract/plans/finding.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { ErrorLine } from '../../../components/ErrorLine.js';
import { LoadableView } from '../../../components/LoadableView.js';
import { Panel } from '../../../components/Panel.js';
import type { Loadable } from '../../../rx/loadable.js';
import { valueOf } from '../../../rx/loadable.js';
import { ChangesPanel } from '../import/ChangesPanel.js';
import { FindingList, FindingSum } from '../readiness/FindingList.js';
import { editMessages as m } from './edit.messages.js';

type Preview = OutputOf<'plans.preview'>;

const Column = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: theme.spacing(1.25),
  minHeight: 0,
  flex: 1,
  '& > section': { flex: '1 1 50%' },
}));

const Pad = styled('div')(({ theme }) => ({ padding: theme.spacing(0.5, 1.5) }));

/** While the document cannot be read nothing else about it means anything. */
function meaningful(preview: Preview): readonly Finding[] {
  const broken = preview.findings.filter((finding) => finding.rule === 'document_broken');
  return broken.length > 0 ? broken : preview.findings;
}

const isBroken = (preview: Preview): boolean => preview.findings.some((finding) => finding.rule === 'document_broken');

export interface CheckColumnProps {
  readonly preview: Loadable<Preview>;
  readonly onLine: (line: number) => void;
}

/** What the check says about the text as it stands, and what it changes. */
export function CheckColumn({ preview, onLine }: CheckColumnProps): ReactNode {
  const t = useWords();
  const known = valueOf(preview);
  const error = preview.status === 'error' || preview.status === 'stale' ? preview.error : undefined;
  return (
    <Column>
      <Panel
        title={t(m.check)}
        icon={<CheckIcon />}
        note={known === undefined ? t(m.checking) : <FindingSum findings={meaningful(known)} />}
      >
        <ErrorLine error={error} />
        {preview.status === 'error' ? undefined : (
          <LoadableView
            state={preview}
            isEmpty={({ findings }) => findings.length === 0}
            empty={<EmptyState title={t(m.clean)} />}
          >
            {(value) => (
              <Pad>
                <FindingList findings={meaningful(value)} onLine={onLine} />
              </Pad>
            )}
          </LoadableView>
        )}
      </Panel>
      {known === undefined || isBroken(known) ? undefined : (
        <ChangesPanel changes={known.changes} newestVersion={known.newestVersion} />
      )}
    </Column>
  );
}
