import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../../app/i18n/use-words.js';
import { EmptyState } from '../../../components/EmptyState.js';
import { importMessages as m } from './messages.js';
import { fileEndings, maxFileBytes, sizeOf } from './plan-file.rules.js';

const Area = styled('div', { shouldForwardProp: (name) => name !== 'isOver' })<{ isOver: boolean }>(
  ({ theme, isOver }) => ({
    flex: 1,
    minHeight: theme.spacing(30),
    display: 'flex',
    border: isOver ? theme.line.action : theme.line.dashed,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: isOver ? theme.palette.actionTone.soft : theme.palette.surface,
  }),
);

export interface ChooseFileProps {
  readonly label: string;
  readonly isMain?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the system's file dialog. */
export function ChooseFile({ label, isMain = false, onFiles }: ChooseFileProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        startIcon={<UploadIcon />}
        {...(isMain ? { color: 'primary' as const } : {})}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={fileEndings.join(',')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after it was mended.
          event.target.value = '';
        }}
      />
    </>
  );
}

export interface DropAreaProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children?: ReactNode;
}

/** Where a plan file is dropped or chosen. */
export function DropArea({ onFiles, children }: DropAreaProps): ReactNode {
  const t = useWords();
  const [isOver, setOver] = useState(false);
  const handleOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Area
      isOver={isOver}
      onDragOver={handleOver}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children ?? (
        <EmptyState
          title={t(m.chooseTitle)}
          hint={t(m.chooseHint, { endings: fileEndings.join(' '), limit: sizeOf(maxFileBytes) })}
          action={<ChooseFile isMain label={t(m.choose)} onFiles={onFiles} />}
        />
      )}
    </Area>
  );
}
