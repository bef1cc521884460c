import GroupIcon from '@mui/icons-material/GroupsOutlined';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { Panel } from '../../components/Panel.js';
import { Muted, Small } from '../../components/Text.js';
import { planMessages as m } from './messages.js';
import { pageMessages as p } from './page.messages.js';
import { RequiredMark, Sheet } from './PlanSheet.js';
import { type PlanView, unitName } from './plan-view.js';
import { roleWords } from './plan-words.js';
import { DeputyName, HolderName } from './WhoCommands.js';
import { dot } from '../../components/separators.js';

const Split = styled('div')(({ theme }) => ({
  display: 'grid',
  '& > div': { borderBlockStart: theme.line.normal, minWidth: 0 },
  [theme.breakpoints.up('xl')]: {
    gridTemplateColumns: 'minmax(0, 1.7fr) minmax(0, 1fr)',
    '& > div': { borderBlockStart: 0, borderInlineStart: theme.line.soft },
  },
}));

const Groups = styled('ul')(({ theme }) => ({
  ...theme.typography.body2,
  padding: theme.spacing(0, 1.5),
  '& > li': { padding: theme.spacing(0.5, 0), borderBlockEnd: theme.line.soft },
  '& > li:last-of-type': { borderBlockEnd: 0 },
  '& b': { fontWeight: 600, marginInlineEnd: theme.spacing(1) },
}));

const Caption = styled('h3')(({ theme }) => ({
  ...theme.typography.caption,
  color: theme.palette.text.secondary,
  fontWeight: 500,
  padding: theme.spacing(0.5, 1.5),
  borderBlockEnd: theme.line.soft,
}));

function Posts({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  return (
    <Sheet aria-label={t(m.command)}>
      <thead>
        <tr>
          <th scope="col">{t(m.role)}</th>
          <th scope="col">{t(m.post)}</th>
          <th />
          <th scope="col">{t(p.holder)}</th>
          <th scope="col">{t(p.deputy)}</th>
        </tr>
      </thead>
      <tbody>
        {plan.structure.command.posts.map((post) => (
          <tr key={post.id}>
            <td className="whole">
              <Muted>{t(roleWords[post.role])}</Muted>
            </td>
            <td>{post.required ? <b>{post.title}</b> : post.title}</td>
            <td>{post.required ? <RequiredMark>{t(m.required)}</RequiredMark> : undefined}</td>
            <td className="whole">
              <HolderName plan={plan} post={post} />
            </td>
            <td className="whole">
              <DeputyName plan={plan} post={post} />
            </td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  );
}

/** Who sits in the command group, and the working groups with their leads. */
export function CommandPanel({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  const { name, posts, workingGroups } = plan.structure.command;
  const required = posts.filter((post) => post.required).length;
  return (
    <Panel title={t(m.command)} icon={<GroupIcon />} note={t(m.commandNote, { name, required })}>
      <Split>
        <Posts plan={plan} />
        <div>
          <Caption>{t(m.groups, { count: workingGroups.length })}</Caption>
          <Groups>
            {workingGroups.map((group) => (
              <li key={group.id}>
                <b>{group.name}</b>
                {unitName(plan, group.leadUnit)}
                {group.memberUnits.length === 0 ? undefined : (
                  <Muted>
                    {dot}
                    {t(m.groupMembers, { units: group.memberUnits.map((id) => unitName(plan, id)).join('、') })}
                  </Muted>
                )}
                <div>
                  <Small>{group.duty}</Small>
                </div>
              </li>
            ))}
          </Groups>
        </div>
      </Split>
    </Panel>
  );
}
