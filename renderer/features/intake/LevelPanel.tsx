import ShieldIcon from '@mui/icons-material/ShieldOutlined';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import type { ResponseLevel } from '../../../contract/plans/plan.model.js';
import { CheckField } from '../../components/CheckField.js';
import { EmptyState } from '../../components/EmptyState.js';
import { shortLevelWords } from '../../components/level-words.js';
import { LevelChip } from '../../components/LevelChip.js';
import { Panel } from '../../components/Panel.js';
import { Rows } from '../../components/Rows.js';
import { Muted } from '../../components/Text.js';
import { useWords } from '../../app/i18n/use-words.js';
import { FirstReport } from './FirstReport.js';
import { intakeMessages as m } from './messages.js';
import type { Intake } from './use-intake.js';

type Plan = OutputOf<'plans.get'>;

function Suggestion({ intake }: { readonly intake: Intake }): ReactNode {
  const t = useWords();
  const { draft, change } = intake;
  const level = intake.match?.level;
  if (!level)
    return (
      <p>
        <Muted>{t(m.levelNone)}</Muted>
      </p>
    );
  const toggle = (requires: string, isOn: boolean): void => {
    const others = draft.confirmed.filter((one) => one !== requires);
    change({ confirmed: isOn ? [...others, requires] : others });
  };
  return (
    <>
      <div>
        <dt>{t(m.levelReached)}</dt>
        <dd>
          <b>{[level.clause, level.text].join(' ')}</b>
          <br />
          <Muted>{t(m.levelEvidence, { words: level.evidence })}</Muted>
        </dd>
      </div>
      {level.toConfirm.length === 0 ? undefined : (
        <div>
          <dt>{t(m.levelRequires)}</dt>
          <dd>
            {level.toConfirm.map(({ requires, code, clause }) => (
              <CheckField
                key={`${code}${clause}`}
                label={t(m.levelConfirm, { requires, level: t(shortLevelWords[code]), clause })}
                checked={draft.confirmed.includes(requires)}
                onChange={(isOn) => {
                  toggle(requires, isOn);
                }}
              />
            ))}
          </dd>
        </div>
      )}
      {level.nextUp === undefined ? undefined : (
        <div>
          <dt>{t(m.levelNextUp)}</dt>
          <dd>{level.nextUp}</dd>
        </div>
      )}
    </>
  );
}

function PlanRows({ plan, level }: { readonly plan: Plan; readonly level: ResponseLevel }): ReactNode {
  const t = useWords();
  const { levels, reporting, callerAdvice } = plan.structure;
  return (
    <>
      <div>
        <dt>{t(m.levelDeclaredBy)}</dt>
        <dd>{levels[level].declaredBy}</dd>
      </div>
      <FirstReport reporting={reporting} level={level} />
      {callerAdvice.length === 0 ? undefined : (
        <div>
          <dt>{t(m.levelAdvice)}</dt>
          <dd>
            {callerAdvice.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </dd>
        </div>
      )}
    </>
  );
}

/** What level the words suggest and on what clause; a person declares it. */
export function LevelPanel({ intake, plan }: { readonly intake: Intake; readonly plan: Plan | undefined }): ReactNode {
  const t = useWords();
  const level = intake.match?.level;
  return (
    <Panel
      title={t(m.levelTitle)}
      icon={<ShieldIcon />}
      note={level ? <LevelChip level={level.code} form="short" /> : undefined}
      tools={<Muted>{t(m.levelByPerson)}</Muted>}
    >
      {level || plan ? (
        <Rows>
          <Suggestion intake={intake} />
          {plan ? <PlanRows plan={plan} level={level?.code ?? 'IV'} /> : undefined}
        </Rows>
      ) : (
        <EmptyState title={t(m.levelNone)} />
      )}
    </Panel>
  );
}
