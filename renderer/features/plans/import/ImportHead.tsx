import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../app/i18n/use-words.js';
import { useQuery } from '../../../client/use-query.js';
import { SelectField } from '../../../components/Fields.js';
import { chevron } from '../../../components/separators.js';
import { Muted, Small, Tag } from '../../../components/Text.js';
import { valueOf } from '../../../rx/loadable.js';
import { HeadRow, PageHead } from '../PageHead.js';
import { ChooseFile } from './FileChoice.js';
import { importMessages as m } from './messages.js';
import { sizeOf } from './plan-file.rules.js';
import type { Import, Preview } from './use-import.js';

const Target = styled('div')(({ theme }) => ({ width: theme.layout.search, flex: 'none' }));
const Back = styled(Link)(({ theme }) => ({
  color: theme.palette.actionTone.text,
  '&:hover': { textDecoration: 'underline' },
}));

/** What was read: code, title, and whether it is new. */
function Subject({ preview }: { readonly preview: Preview }): ReactNode {
  const t = useWords();
  const { code, title, newestVersion } = preview;
  return (
    <>
      <Tag>{code === '' ? t(m.noCode) : code}</Tag>
      <b>{title}</b>
      <Muted>{newestVersion === undefined ? t(m.asNew) : t(m.asNext, { version: newestVersion + 1 })}</Muted>
    </>
  );
}

function FileName({ file }: { readonly file: { readonly name: string; readonly size: number } }): ReactNode {
  const t = useWords();
  return <Small>{t(m.size, { name: file.name, size: sizeOf(file.size) })}</Small>;
}

/** Title, the file and the plan it is to become a version of. */
export function ImportHead({ work }: { readonly work: Import }): ReactNode {
  const t = useWords();
  const { state, target, retarget, choose } = work;
  const plans = valueOf(useQuery('plans.list', {}, { kinds: ['plans.'] }).state)?.plans ?? [];
  return (
    <PageHead>
      <HeadRow>
        <Back to="/plans">{t(m.back)}</Back>
        <Muted aria-hidden>{chevron}</Muted>
        <h1>{t(m.title)}</h1>
        <Muted>{t(m.intro)}</Muted>
      </HeadRow>
      <HeadRow>
        <Muted aria-hidden>{t(m.target)}</Muted>
        <Target>
          <SelectField
            hideLabel
            label={t(m.target)}
            value={target}
            onChange={retarget}
            options={[
              { value: '', label: t(m.targetOwn) },
              ...plans.map(({ code, title }) => ({ value: code, label: t(m.targetOf, { code, title }) })),
            ]}
          />
        </Target>
        {state.status === 'ready' ? <Subject preview={state.preview} /> : undefined}
        <span className="grow" />
        {state.status === 'ready' ? (
          <>
            <FileName file={state.file} />
            <ChooseFile label={t(m.other)} onFiles={choose} />
          </>
        ) : undefined}
      </HeadRow>
    </PageHead>
  );
}
