import TableIcon from '@mui/icons-material/TableChartOutlined';
import { type ReactNode, useMemo } from 'react';
import type { PlanStructure } from '../../../contract/plans/plan.model.js';
import { useWords } from '../../app/i18n/use-words.js';
import { LevelChip } from '../../components/LevelChip.js';
import { messages } from '../../components/messages.js';
import { Panel } from '../../components/Panel.js';
import { Muted, Small } from '../../components/Text.js';
import { cardMessages as m } from './card.messages.js';
import { type CriteriaRow, criteriaTable, type CriterionCell, type OtherCriterion } from './criteria-table.rules.js';
import { AssumedMark, Sheet, SheetNote } from './PlanSheet.js';
import type { PlanView } from './plan-view.js';
import { dash, space } from '../../components/separators.js';
import { useBoundsWords } from './use-bounds-words.js';

const basisWords = { confirmed: m.basisConfirmed, known: m.basisKnown, assumed: m.criteriaAssumed } as const;

function Assumed(): ReactNode {
  const t = useWords();
  return <AssumedMark title={t(m.criteriaAssumedHint)}>{t(m.criteriaAssumed)}</AssumedMark>;
}

function CellText({
  cell,
  metric,
  plan,
}: {
  readonly cell: CriterionCell;
  readonly metric: string;
  readonly plan: PlanView;
}): ReactNode {
  const words = useBoundsWords();
  const named = (one: string): { readonly name: string; readonly unit: string } =>
    plan.metrics[one] ?? { name: one, unit: '' };
  return (
    <div title={cell.clause}>
      {words(cell.bounds, named(metric).unit)}
      {cell.also.map((also) => (
        <Small key={also.metric}>
          {space}
          {named(also.metric).name} {words(also.bounds, named(also.metric).unit)}
        </Small>
      ))}
      {cell.isAssumed ? <Assumed /> : undefined}
    </div>
  );
}

function OtherText({ other }: { readonly other: OtherCriterion }): ReactNode {
  const t = useWords();
  return (
    <div title={other.clause}>
      {other.text}
      {other.confirm === undefined ? undefined : (
        <AssumedMark title={other.confirm}>{t(m.criteriaConfirm)}</AssumedMark>
      )}
    </div>
  );
}

const colourWords = {
  red: messages.colourRed,
  orange: messages.colourOrange,
  yellow: messages.colourYellow,
  blue: messages.colourBlue,
} as const;

function RowView({
  row,
  metrics,
  plan,
}: {
  readonly row: CriteriaRow;
  readonly metrics: readonly string[];
  readonly plan: PlanView;
}): ReactNode {
  const t = useWords();
  const { colour } = plan.structure.levels[row.level];
  return (
    <tr>
      <th scope="row">
        <LevelChip level={row.level} />
        {colour === undefined ? undefined : <div>{t(m.criteriaColour, { colour: t(colourWords[colour]) })}</div>}
      </th>
      {row.cells.map((cells, i) => {
        const metric = metrics[i] ?? '';
        return (
          <td key={metric} className="whole">
            {cells.length === 0 ? (
              <Muted>{dash}</Muted>
            ) : (
              cells.map((cell) => <CellText key={cell.clause} cell={cell} metric={metric} plan={plan} />)
            )}
          </td>
        );
      })}
      <td>
        {row.others.length === 0 ? (
          <Muted>{dash}</Muted>
        ) : (
          row.others.map((other) => <OtherText key={other.clause} other={other} />)
        )}
      </td>
    </tr>
  );
}

function Basis({ basis }: { readonly basis: PlanStructure['criteriaBasis'] }): ReactNode {
  const t = useWords();
  return (
    <SheetNote as="div">
      <b>{t(m.criteriaBasis)}</b>
      {basis.map(({ fact, status }) => (
        <div key={fact}>
          {fact}
          {status === 'assumed' ? (
            <Assumed />
          ) : (
            <AssumedMark sx={{ borderStyle: 'none' }}>{t(basisWords[status])}</AssumedMark>
          )}
        </div>
      ))}
    </SheetNote>
  );
}

/** Levels Ⅰ to Ⅳ against what is counted; what no number decides stands in the last column. */
export function CriteriaPanel({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const words = useBoundsWords();
  const table = useMemo(() => criteriaTable(plan.structure, (metric) => plan.metrics[metric]?.unit ?? ''), [plan]);
  const metrics = table.columns.map((column) => column.metric);
  return (
    <Panel title={t(m.criteriaTitle)} icon={<TableIcon />} note={t(m.criteriaNote)}>
      <Sheet aria-label={t(m.criteriaTitle)}>
        <thead>
          <tr>
            <th scope="col">{t(m.criteriaLevel)}</th>
            {table.columns.map(({ metric, shared }) => (
              <th key={metric} scope="col">
                {plan.metrics[metric]?.name ?? metric}
                {shared.map(
                  (one) =>
                    ` · ${plan.metrics[one.metric]?.name ?? one.metric} ${words(one.bounds, plan.metrics[one.metric]?.unit ?? '')}`,
                )}
              </th>
            ))}
            <th scope="col">{t(m.criteriaOther)}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <RowView key={row.level} row={row} metrics={metrics} plan={plan} />
          ))}
        </tbody>
      </Sheet>
      <Basis basis={plan.structure.criteriaBasis} />
    </Panel>
  );
}
