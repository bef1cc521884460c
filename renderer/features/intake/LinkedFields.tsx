import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { CheckField } from '../../components/CheckField.js';
import { TextField } from '../../components/Fields.js';
import { Muted, Small } from '../../components/Text.js';
import { useWords, type Words } from '../../app/i18n/use-words.js';
import { declareMessages as m } from './declare.messages.js';
import { type LinkedPlan, linkedPlans } from './linked-plans.rules.js';
import type { Declaration } from './use-declare.js';
import type { Intake } from './use-intake.js';

export interface LinkedFieldsProps {
  readonly plan: OutputOf<'plans.get'>;
  readonly intake: Intake;
  readonly declaration: Declaration;
  readonly onChange: (part: Partial<Declaration>) => void;
}

function titleOf(linked: LinkedPlan, t: Words): string {
  const title = `${linked.title} ${linked.code}`;
  switch (linked.ground) {
    case 'town':
      return t(m.declareLinkedTown, { title });
    case 'matched':
      return t(m.declareLinkedMatched, { title, score: Math.round(linked.score) });
    case 'usual':
      return title;
  }
}

const needsSite = (plan: OutputOf<'plans.get'>): boolean =>
  plan.structure.steps.some((step) => step.unitId === 'site-unit') ||
  plan.structure.command.posts.some((post) => post.unitId === 'site-unit');

/** Plans to open together, and the real unit behind site posts. */
export function LinkedFields({ plan, intake, declaration, onChange }: LinkedFieldsProps): ReactNode {
  const t = useWords();
  const townCode = intake.draft.townCode ?? intake.match?.town?.code;
  const linked = linkedPlans(plan, intake.match, townCode);
  const toggle = (code: string, isOn: boolean): void => {
    const others = declaration.linked.filter((one) => one !== code);
    onChange({ linked: isOn ? [...others, code] : others });
  };
  return (
    <>
      <div role="group" aria-label={t(m.declareLinked)}>
        <Small>{t(m.declareLinked)}</Small>
        {linked.length === 0 ? (
          <div>
            <Muted>{t(m.declareNoLinked)}</Muted>
          </div>
        ) : undefined}
        {linked.map((one) => (
          <CheckField
            key={one.code}
            label={titleOf(one, t)}
            checked={declaration.linked.includes(one.code)}
            onChange={(isOn) => {
              toggle(one.code, isOn);
            }}
          />
        ))}
      </div>
      {needsSite(plan) ? (
        <TextField
          label={t(m.declareSite)}
          value={declaration.siteUnit}
          onChange={(siteUnit) => {
            onChange({ siteUnit });
          }}
        />
      ) : undefined}
    </>
  );
}
