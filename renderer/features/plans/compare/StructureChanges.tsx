import { styled } from '@mui/material/styles';
import { type ReactNode, useMemo } from 'react';
import type { StructureChange } from '../../../../contract/plans/reading.model.js';
import { useWords } from '../../../app/i18n/use-words.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { Panel } from '../../../components/Panel.js';
import { Tag } from '../../../components/Text.js';
import { usePlaceWords } from '../import/use-place-words.js';
import { Sheet } from '../PlanSheet.js';
import type { PlanView } from '../plan-view.js';
import { compareMessages as m } from './compare.messages.js';
import { entryNames, holdsUnit, namedPath } from './compare.rules.js';

const kindWords = { added: m.added, removed: m.removed, changed: m.changed } as const;

const Table = styled(Sheet)(({ theme }) => ({
  '& td': { verticalAlign: 'top', overflowWrap: 'anywhere' },
  '& th:first-of-type': { width: '26%' },
  '& th:last-of-type': { width: theme.spacing(9) },
  '& del': { color: theme.palette.text.secondary },
  '& ins': { textDecoration: 'none', fontWeight: 600 },
}));

/** Places and values of a change in words. */
function useChangeWords(plans: readonly PlanView[]): {
  readonly place: (path: string) => string;
  readonly value: (path: string, value: string) => string;
} {
  const t = useWords();
  const placeWords = usePlaceWords();
  const names = useMemo(() => entryNames(plans.map((plan) => plan.structure)), [plans]);
  const unit = (id: string): string | undefined =>
    plans.map((plan) => plan.unitNames[id]).find((name) => name !== undefined);
  return {
    place: (path) => placeWords(namedPath(path, names, (seq) => t(m.step, { seq }), unit)),
    value: (path, value) => {
      if (value === 'true') return t(m.yes);
      if (value === 'false') return t(m.no);
      return holdsUnit(path) ? (unit(value) ?? value) : value;
    },
  };
}

export interface StructureChangesProps {
  readonly changes: readonly StructureChange[];
  readonly plans: readonly PlanView[];
}

/** Fields that differ, with the place in words and both values. */
export function StructureChanges({ changes, plans }: StructureChangesProps): ReactNode {
  const t = useWords();
  const words = useChangeWords(plans);
  const value = (path: string, text: string | undefined): string => (text === undefined ? '' : words.value(path, text));
  return (
    <Panel title={t(m.structure)} note={t(m.count, { count: changes.length })}>
      {changes.length === 0 ? (
        <EmptyState title={t(m.noStructure)} />
      ) : (
        <Table className="ruled" aria-label={t(m.structure)} sx={{ tableLayout: 'fixed' }}>
          <thead>
            <tr>
              <th scope="col">{t(m.place)}</th>
              <th scope="col">{t(m.before)}</th>
              <th scope="col">{t(m.after)}</th>
              <th scope="col">{t(m.kind)}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ path, kind, before, after }) => (
              <tr key={path + kind}>
                <td>{words.place(path)}</td>
                <td>
                  <del>{value(path, before)}</del>
                </td>
                <td>
                  <ins>{value(path, after)}</ins>
                </td>
                <td>
                  <Tag>{t(kindWords[kind])}</Tag>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}
