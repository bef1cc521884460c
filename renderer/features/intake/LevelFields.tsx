import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { type ResponseLevel, responseLevels } from '../../../contract/plans/plan.model.js';
import { CheckField } from '../../components/CheckField.js';
import { SelectField } from '../../components/Fields.js';
import { LevelChip } from '../../components/LevelChip.js';
import { levelWords, shortLevelWords } from '../../components/level-words.js';
import { colourWords } from '../../components/colour-words.js';
import { Rows } from '../../components/Rows.js';
import { Segmented } from '../../components/Segmented.js';
import { Muted } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { declareMessages as m } from './declare.messages.js';
import type { Match } from './intake-draft.js';
import type { Declaration } from './use-declare.js';

type Plan = OutputOf<'plans.get'>;

const Line = styled('div')(({ theme }) => ({
  ...theme.typography.body2,
  display: 'flex',
  alignItems: 'center',
  gap: theme.spacing(1),
  flexWrap: 'wrap',
}));

const Two = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: theme.spacing(1.5),
}));

export interface LevelFieldsProps {
  readonly plan: Plan;
  readonly suggestion: Match['level'];
  readonly declaration: Declaration;
  readonly onChange: (part: Partial<Declaration>) => void;
}

function Criteria({ plan, suggestion, declaration, onChange }: LevelFieldsProps): ReactNode {
  const t = useWords();
  const level = plan.structure.levels[declaration.level];
  const toggle = (requires: string, isOn: boolean): void => {
    const others = declaration.confirmed.filter((one) => one !== requires);
    onChange({ confirmed: isOn ? [...others, requires] : others });
  };
  return (
    <Rows>
      <div>
        <dt>{t(m.declareWho)}</dt>
        <dd>
          <b>{level.declaredBy}</b>
        </dd>
      </div>
      <div>
        <dt>{t(m.declareRole)}</dt>
        <dd>{level.districtRole}</dd>
      </div>
      <div>
        <dt>{t(m.declareCriteria)}</dt>
        <dd>
          {level.criteria.map((one) => {
            const { requires } = one;
            const isMet = suggestion?.planCode === plan.summary.code && suggestion.clause === one.clause;
            const isJudged = one.conditions.length === 0;
            const words = [one.clause, one.text, isJudged ? `(${t(m.declareByPerson)})` : ''].join(' ');
            return (
              <div key={one.clause}>
                {isMet ? <b>{words}</b> : <Muted>{words}</Muted>}
                {requires === undefined ? undefined : (
                  <CheckField
                    label={t(m.declareConfirm, { text: requires })}
                    checked={declaration.confirmed.includes(requires)}
                    onChange={(isOn) => {
                      toggle(requires, isOn);
                    }}
                  />
                )}
              </div>
            );
          })}
        </dd>
      </div>
    </Rows>
  );
}

/** Response level, severity and warning colour: three fields, never one. */
export function LevelFields(props: LevelFieldsProps): ReactNode {
  const t = useWords();
  const { suggestion, declaration, onChange } = props;
  const none = { value: '', label: t(m.declareNone) };
  const levels = responseLevels.map((value) => ({ value, label: t(levelWords[value]) }));
  return (
    <>
      <Line>
        <Segmented
          label={t(m.declareLevel)}
          value={declaration.level}
          options={responseLevels.map((value) => ({ value, label: t(shortLevelWords[value]) }))}
          onChange={(level) => {
            onChange({ level });
          }}
        />
      </Line>
      <Line>
        <LevelChip level={declaration.level} />
        <Muted>
          {suggestion ? t(m.declareSuggested, { level: t(levelWords[suggestion.code]) }) : t(m.declareNoSuggestion)}
        </Muted>
      </Line>
      <Criteria {...props} />
      <Two>
        <SelectField
          label={t(m.declareSeverity)}
          value={declaration.severity}
          options={[none, ...levels]}
          onChange={(value) => {
            onChange({ severity: value as ResponseLevel | '' });
          }}
        />
        <SelectField
          label={t(m.declareColour)}
          value={declaration.colour}
          options={[none, ...Object.entries(colourWords).map(([value, word]) => ({ value, label: t(word) }))]}
          onChange={(value) => {
            onChange({ colour: value as Declaration['colour'] });
          }}
        />
      </Two>
    </>
  );
}
