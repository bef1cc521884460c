import { styled } from '@mui/material/styles';
import { Fragment, type ReactNode } from 'react';
import { useWords } from '../../app/i18n/use-words.js';
import { Panel } from '../../components/Panel.js';
import { planMessages as m } from './messages.js';
import type { PlanView } from './plan-view.js';

const Article = styled('article')(({ theme }) => ({
  ...theme.typography.body1,
  padding: theme.spacing(1, 2, 2),
  maxWidth: '76ch',
  '& h3': { ...theme.typography.h2, marginBlock: theme.spacing(2, 0.5) },
  '& h4': { ...theme.typography.h3, marginBlock: theme.spacing(1.25, 0.25) },
  '& ul': { listStyle: 'disc', paddingInlineStart: theme.spacing(2.5) },
  '& p': { marginBlock: theme.spacing(0.5) },
  '& b': { fontWeight: 600 },
}));

/** `**bold**` inside a line. */
function inline(line: string): ReactNode {
  return line
    .split(/\*\*(.+?)\*\*/u)
    .map((part, i) => <Fragment key={i}>{i % 2 === 1 ? <b>{part}</b> : part}</Fragment>);
}

function Block({ text }: { readonly text: string }): ReactNode {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.every((line) => /^\s*[-*] /u.test(line))) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{inline(line.replace(/^\s*[-*] /u, ''))}</li>
        ))}
      </ul>
    );
  }
  return <p>{inline(lines.join(''))}</p>;
}

/** The document's chapters, as filed. */
export function PlanText({ plan }: { readonly plan: PlanView }): ReactNode {
  const t = useWords();
  return (
    <Panel title={t(m.fullText)} note={t(m.fullTextNote, { count: plan.sections.length })}>
      <Article>
        {plan.sections.map((section) => {
          const Heading = section.level <= 2 ? 'h3' : 'h4';
          const blocks = section.text.split(/\n\s*\n/u).filter((block) => block.trim() !== '');
          return (
            <section key={section.id}>
              {section.level === 1 ? undefined : <Heading>{section.title}</Heading>}
              {blocks.map((block) => (
                <Block key={block} text={block} />
              ))}
            </section>
          );
        })}
      </Article>
    </Panel>
  );
}
