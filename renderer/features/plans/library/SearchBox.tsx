import CloseIcon from '@mui/icons-material/Close';
import SearchIcon from '@mui/icons-material/SearchOutlined';
import IconButton from '@mui/material/IconButton';
import OutlinedInput from '@mui/material/OutlinedInput';
import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useWords } from '../../../app/i18n/use-words.js';
import { usePageKeys } from '../../../app/keyboard/KeyboardContext.js';
import { Small } from '../../../components/Text.js';
import { libraryMessages as m } from './messages.js';

const Input = styled(OutlinedInput)(({ theme }) => ({
  flex: 1,
  minWidth: theme.spacing(30),
  maxWidth: theme.spacing(55),
  gap: theme.spacing(0.75),
  paddingInline: theme.spacing(1.25, 0.5),
  '& > svg': { color: theme.palette.actionTone.text },
  '& > input': { paddingInline: 0, minWidth: 0 },
  '& > span': { flex: 'none' },
}));

/** The list the box steers, for assistive technology. */
interface Steered {
  readonly listId: string;
  /** Element of the chosen entry; absent while there is none. */
  readonly activeId: string | undefined;
}

export interface SearchBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Plans and places found; absent while nothing is searched. */
  readonly sum: { readonly plans: number; readonly places: number } | undefined;
  readonly steered: Steered;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Search while typing: what it found inside the box; F4 comes here, Escape clears. */
export function SearchBox({ text, onText, sum, steered, onKeyDown }: SearchBoxProps): ReactNode {
  const t = useWords();
  const inputRef = useRef<HTMLInputElement>(null);
  usePageKeys([{ combo: 'F4', label: t(m.keySearch), run: () => inputRef.current?.select() }]);
  const combobox = {
    role: 'combobox',
    'aria-label': t(m.search),
    'aria-expanded': sum !== undefined,
    'aria-controls': steered.listId,
    'aria-activedescendant': steered.activeId,
  };
  return (
    <Input
      autoFocus
      fullWidth={false}
      value={text}
      placeholder={t(m.searchHint)}
      inputRef={inputRef}
      startAdornment={<SearchIcon />}
      endAdornment={
        text === '' ? undefined : (
          <>
            {sum === undefined ? undefined : <Small role="status">{t(m.searchSum, sum)}</Small>}
            <IconButton
              aria-label={t(m.searchClear)}
              onClick={() => {
                onText('');
              }}
            >
              <CloseIcon />
            </IconButton>
          </>
        )
      }
      onChange={(event) => {
        onText(event.target.value);
      }}
      onKeyDown={onKeyDown}
      slotProps={{ input: combobox }}
    />
  );
}
