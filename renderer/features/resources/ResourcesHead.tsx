import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { OutputOf } from '../../../contract/index.js';
import { useWords } from '../../app/i18n/use-words.js';
import { useNow } from '../../client/use-now.js';
import { SelectField, TextField } from '../../components/Fields.js';
import { LightMark } from '../../components/LightMark.js';
import { expirySums } from './expiry.rules.js';
import { resourceMessages as m } from './messages.js';
import type { ChosenIncident } from './use-chosen-incident.js';

const Head = styled('header')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: theme.spacing(1, 2),
  padding: theme.spacing(1.25, 2),
  borderBlockEnd: theme.line.normal,
  backgroundColor: theme.palette.frame,
  '& > h1': { ...theme.typography.h1 },
  '& > .grow': { flex: 1 },
}));

const Search = styled('div')(({ theme }) => ({ width: theme.layout.search }));
const Choice = styled('div')(({ theme }) => ({ width: theme.layout.search - theme.layout.rail }));

const Figures = styled('dl')(({ theme }) => ({
  display: 'flex',
  '& > div': { padding: theme.spacing(0, 2), borderInlineStart: theme.line.soft },
  '& > div:first-of-type': { borderInlineStart: 0 },
  '& dt': { ...theme.typography.caption, lineHeight: 1.3, color: theme.palette.text.secondary },
  '& dd': { ...theme.typography.h2, margin: 0 },
}));

const Mark = styled('span')(({ theme }) => ({
  ...theme.typography.caption,
  display: 'inline-flex',
  alignItems: 'center',
  gap: theme.spacing(0.75),
  height: theme.layout.controlSmall,
  padding: theme.spacing(0, 1),
  border: theme.line.normal,
  borderRadius: theme.shape.borderRadius,
  whiteSpace: 'nowrap',
  '& > span': { display: 'inline-flex' },
}));

type Found = OutputOf<'resources.search'>;

function Sums({ found }: { readonly found: Found }): ReactNode {
  const t = useWords();
  const unit = found.items.length === 1 ? (found.items[0]?.unit ?? '') : '';
  const figure = (value: number): string => t(m.quantity, { value: value.toLocaleString('en-US'), unit }).trim();
  return (
    <Figures>
      {unit === '' ? undefined : (
        <>
          <div>
            <dt>{t(m.sumFree)}</dt>
            <dd>{figure(found.sums.free)}</dd>
          </div>
          <div>
            <dt>{t(m.sumOnHand)}</dt>
            <dd>{found.sums.onHand.toLocaleString('en-US')}</dd>
          </div>
          <div>
            <dt>{t(m.sumReserved)}</dt>
            <dd>{found.sums.reserved.toLocaleString('en-US')}</dd>
          </div>
        </>
      )}
      <div>
        <dt>{t(m.sumDepots)}</dt>
        <dd>{found.sums.depots}</dd>
      </div>
    </Figures>
  );
}

function ExpiryMarks({ found }: { readonly found: Found }): ReactNode {
  const t = useWords();
  const sums = expirySums(found.lines, useNow());
  const unit = found.items.length === 1 ? (found.items[0]?.unit ?? '') : '';
  return (
    <>
      {sums.expired > 0 ? (
        <Mark>
          <span aria-hidden>
            <LightMark light="red" bare />
          </span>
          {t(m.expiredCount, { count: sums.expired, unit })}
        </Mark>
      ) : undefined}
      {sums.soon > 0 ? (
        <Mark>
          <span aria-hidden>
            <LightMark light="orange" bare />
          </span>
          {t(m.within30, { count: sums.soon })}
        </Mark>
      ) : undefined}
      {sums.later > 0 ? (
        <Mark>
          <span aria-hidden>
            <LightMark light="yellow" bare />
          </span>
          {t(m.within90, { count: sums.later })}
        </Mark>
      ) : undefined}
    </>
  );
}

export interface ResourcesHeadProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly found: Found | undefined;
  readonly chosen: ChosenIncident;
  readonly onDown: () => void;
}

/** One search box; sums of what it met; the incident the distances are measured from. */
export function ResourcesHead({ text, onText, found, chosen, onDown }: ResourcesHeadProps): ReactNode {
  const t = useWords();
  return (
    <Head>
      <h1>{t(m.title)}</h1>
      <Search>
        <TextField
          hideLabel
          autoFocus
          type="search"
          label={t(m.search)}
          placeholder={t(m.searchHint)}
          value={text}
          onChange={onText}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            onDown();
          }}
        />
      </Search>
      {found && text.trim() !== '' ? <Sums found={found} /> : undefined}
      <span className="grow" />
      {found && text.trim() !== '' ? <ExpiryMarks found={found} /> : undefined}
      <Choice>
        <SelectField
          hideLabel
          label={t(m.incident)}
          value={chosen.incident?.incidentId ?? ''}
          onChange={chosen.choose}
          options={[
            { value: '', label: t(m.incidentNone) },
            ...chosen.running.map((one) => ({
              value: one.incidentId,
              label: t(m.incidentOption, { title: one.title, town: one.townName ?? one.number }),
            })),
          ]}
        />
      </Choice>
    </Head>
  );
}
