import { useCallback, useRef, useState } from 'react';
import type { OutputOf } from '../../../../contract/index.js';
import type { WireError } from '../../../../contract/wire/errors.js';
import { useClient } from '../../../client/ClientContext.js';
import { type FileRefusal, refuseFile } from './plan-file.rules.js';

export type Preview = OutputOf<'plans.preview'>;

interface ChosenFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** What became of the file. Nothing is saved in any of these. */
export type ImportState =
  | { readonly status: 'waiting' }
  | { readonly status: 'refused'; readonly file: ChosenFile; readonly why: FileRefusal | 'unreadable' }
  | { readonly status: 'several' }
  | { readonly status: 'reading'; readonly file: ChosenFile }
  | { readonly status: 'failed'; readonly file: ChosenFile; readonly error: WireError }
  | { readonly status: 'ready'; readonly file: ChosenFile; readonly preview: Preview };

/** Bytes of a file as base64; nothing when the browser cannot read it. */
function base64Of(file: File): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : undefined);
    };
    reader.onerror = () => {
      resolve(undefined);
    };
    reader.readAsDataURL(file);
  });
}

export interface Import {
  readonly state: ImportState;
  /** Code of the plan it is to become a version of; empty when the document says it. */
  readonly target: string;
  readonly choose: (files: readonly File[]) => void;
  readonly retarget: (code: string) => void;
  /** Reads the same file again, against the library as it is now. */
  readonly again: () => void;
}

/** Sends a file to be read; a file chosen meanwhile is the one to show. */
function useReader(show: (state: ImportState) => void): (file: File, code: string) => Promise<void> {
  const client = useClient();
  const latest = useRef(0);
  return useCallback(
    async (file, code) => {
      latest.current += 1;
      const turn = latest.current;
      const isLatest = (): boolean => turn === latest.current;
      show({ status: 'reading', file });
      const base64 = await base64Of(file);
      if (base64 === undefined) {
        if (isLatest()) show({ status: 'refused', file, why: 'unreadable' });
        return;
      }
      const about = code === '' ? {} : { code };
      const reply = await client.request('plans.preview', { fileName: file.name, base64, ...about });
      if (!isLatest()) return;
      if (reply.ok) show({ status: 'ready', file, preview: reply.result });
      else show({ status: 'failed', file, error: reply.error });
    },
    [client, show],
  );
}

/** Reading one plan file: refused here when it cannot be one, else sent to be read and shown. */
export function useImport(initialTarget: string): Import {
  const [state, setState] = useState<ImportState>({ status: 'waiting' });
  const [target, setTarget] = useState(initialTarget);
  const [chosen, setChosen] = useState<File>();
  const read = useReader(setState);
  const choose = (files: readonly File[]): void => {
    const [file] = files;
    if (!file) return;
    const why = refuseFile(file);
    if (files.length > 1) setState({ status: 'several' });
    else if (why !== undefined) setState({ status: 'refused', file, why });
    else {
      setChosen(file);
      void read(file, target);
    }
  };
  const again = (): void => {
    if (chosen) void read(chosen, target);
  };
  const retarget = (code: string): void => {
    setTarget(code);
    if (chosen && (state.status === 'ready' || state.status === 'failed')) void read(chosen, code);
  };
  return { state, target, choose, retarget, again };
}
