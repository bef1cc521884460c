import CompareIcon from '@mui/icons-material/CompareArrowsOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { StructureChange } from '../../../../contract/plans/reading.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { useQuery } from '../../../client/use-query.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Panel } from '../../../components/Panel.js';
import { Small, Tag } from '../../../components/Text.js';
import { valueOf } from '../../../rx/loadable.js';
import { importMessages as m } from './messages.js';
import { usePlaceWords } from './use-place-words.js';

const kindWords = { added: m.changeAdded, removed: m.changeRemoved, changed: m.changeChanged } as const;

const Row = styled('li')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'grid',
  gridTemplateColumns: `${theme.spacing(8)} minmax(0, 1fr)`,
  gap: theme.spacing(1),
  alignItems: 'start',
  padding: theme.spacing(0.75, 1.5),
  borderBlockEnd: theme.line.soft,
  '& > span': { justifySelf: 'start' },
  '& p': {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
  },
  '& del': { color: theme.palette.text.secondary },
  '& ins': { textDecoration: 'none', fontWeight: 600 },
}));

interface ChangeProps {
  readonly change: StructureChange;
  /** Names of units by id. */
  readonly unitNames: ReadonlyMap<string, string>;
}

function Change({ change, unitNames }: ChangeProps): ReactNode {
  const t = useWords();
  const placeWords = usePlaceWords();
  return (
    <Row>
      <Tag>{t(kindWords[change.kind])}</Tag>
      <div>
        <Small>{placeWords(change.path)}</Small>
        {change.before === undefined ? undefined : (
          <p>
            <Small>{t(m.changeBefore)}</Small>
            <del>{unitNames.get(change.before) ?? change.before}</del>
          </p>
        )}
        {change.after === undefined ? undefined : (
          <p>
            <Small>{t(m.changeAfter)}</Small>
            <ins>{unitNames.get(change.after) ?? change.after}</ins>
          </p>
        )}
      </div>
    </Row>
  );
}

export interface ChangesPanelProps {
  readonly changes: readonly StructureChange[];
  readonly newestVersion: number | undefined;
}

/** What would change in the structure against the newest version. */
export function ChangesPanel({ changes, newestVersion }: ChangesPanelProps): ReactNode {
  const t = useWords();
  const units = valueOf(useQuery('directory.units', {}).state)?.units ?? [];
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const note =
    newestVersion === undefined ? undefined : t(m.changesNote, { version: newestVersion, count: changes.length });
  return (
    <Panel icon={<CompareIcon />} title={t(m.changesTitle)} note={note}>
      {changes.length === 0 ? (
        <EmptyState title={t(newestVersion === undefined ? m.changesNew : m.changesNone)} />
      ) : (
        <ul>
          {changes.map((change) => (
            <Change key={`${change.kind}:${change.path}`} change={change} unitNames={unitNames} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
