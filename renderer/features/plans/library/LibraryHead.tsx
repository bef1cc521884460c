import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../app/i18n/use-words.js';
import { useMay } from '../../../app/session/SessionContext.js';
import { Segmented } from '../../../components/Segmented.js';
import { Muted } from '../../../components/Text.js';
import { HeadRow, PageHead } from '../PageHead.js';
import { FilterChoices } from './FilterChoices.js';
import { HeadCounts, type HeadCountsProps } from './HeadCounts.js';
import { LintPanel } from './LintPanel.js';
import { libraryMessages as m } from './messages.js';
import { isNarrowed, kindCounts, noFilters } from './plan-filters.rules.js';
import { SearchBox, type SearchBoxProps } from './SearchBox.js';

export type LibraryView = 'wall' | 'table';

export interface LibraryHeadProps extends HeadCountsProps {
  readonly search: SearchBoxProps;
  readonly view: LibraryView;
  readonly onView: (view: LibraryView) => void;
}

/** The right end of a row that may wrap. */
const End = styled('div')({ marginInlineStart: 'auto', display: 'flex' });

function LintButton({ plans }: Pick<LibraryHeadProps, 'plans'>): ReactNode {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        startIcon={<FactCheckIcon />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {t(m.lint)}
      </Button>
      {isOpen ? (
        <LintPanel
          plans={plans}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : undefined}
    </>
  );
}

function TitleRow(props: LibraryHeadProps): ReactNode {
  const t = useWords();
  const mayImport = useMay('plans.preview');
  const { overall, town, specialist, all: total } = kindCounts(props.plans);
  return (
    <HeadRow>
      <h1>{t(m.title)}</h1>
      <Muted>{t(m.sum, { overall, town, specialist, total })}</Muted>
      <span className="grow" />
      <HeadCounts {...props} />
      <LintButton plans={props.plans} />
      {mayImport ? (
        <Button startIcon={<UploadIcon />} component={Link} to="/plans/import">
          {t(m.import)}
        </Button>
      ) : undefined}
    </HeadRow>
  );
}

/** Title, counts as data, search, filters and the way of showing. */
export function LibraryHead(props: LibraryHeadProps): ReactNode {
  const { plans, filters, onChange, search, view, onView } = props;
  const t = useWords();
  return (
    <PageHead>
      <TitleRow {...props} />
      <HeadRow>
        <SearchBox {...search} />
        <FilterChoices plans={plans} filters={filters} onChange={onChange} />
        {isNarrowed(filters) ? (
          <Button
            variant="text"
            onClick={() => {
              onChange({ ...noFilters, text: filters.text });
            }}
          >
            {t(m.clear)}
          </Button>
        ) : undefined}
        <End>
          <Segmented
            label={t(m.view)}
            value={view}
            onChange={onView}
            options={[
              { value: 'wall', label: t(m.viewWall) },
              { value: 'table', label: t(m.viewTable) },
            ]}
          />
        </End>
      </HeadRow>
    </PageHead>
  );
}
