import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../app/i18n/use-words.js';
import { useQuery } from '../../client/use-query.js';
import { EmptyState } from '../../components/EmptyState.js';
import { LoadableView } from '../../components/LoadableView.js';
import { Panel } from '../../components/Panel.js';
import { Small } from '../../components/Text.js';
import { valueOf } from '../../rx/loadable.js';
import { taskMessages as m } from './messages.js';
import { space } from '../../components/separators.js';

const List = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  '& > li': {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    minHeight: theme.layout.row,
    padding: theme.spacing(0.25, 1.5),
    borderBlockEnd: theme.line.soft,
  },
  '& b': { fontWeight: 600 },
}));
const More = styled(Link)(({ theme }) => ({ ...theme.typography.body2, color: theme.palette.actionTone.text }));

function DepotStock({ depotId, name }: { readonly depotId: string; readonly name: string }): ReactNode {
  const t = useWords();
  const { state, refetch } = useQuery('resources.search', { text: '', depotId, limit: 200 }, { kinds: ['resources.'] });
  return (
    <Panel title={t(m.inboxStock)} note={name} tools={<More to="/resources">{t(m.inboxStockSearch)}</More>}>
      <LoadableView state={state} onRetry={refetch} isEmpty={(value) => value.lines.length === 0}>
        {({ lines }) => (
          <List>
            {lines.map((line) => (
              <li key={line.itemId}>
                <span>
                  <b>{line.itemName}</b>
                  {space}
                  <Small>{line.spec}</Small>
                </span>
                <span>{t(m.inboxStockLine, { free: line.free, onHand: line.onHand, unit: line.unit })}</span>
              </li>
            ))}
          </List>
        )}
      </LoadableView>
    </Panel>
  );
}

/** What lies in the unit's own depots. */
export function OwnStock({ unitId }: { readonly unitId: string | undefined }): ReactNode {
  const t = useWords();
  const { state } = useQuery('resources.depots', {}, { kinds: ['resources.'] });
  const own = valueOf(state)?.depots.filter((depot) => depot.unitId === unitId) ?? [];
  if (state.status === 'ready' && own.length === 0) {
    return (
      <Panel title={t(m.inboxStock)}>
        <EmptyState title={t(m.inboxStockNone)} />
      </Panel>
    );
  }
  return own.map((depot) => <DepotStock key={depot.depotId} depotId={depot.depotId} name={depot.name} />);
}
