import { useCallback, useState } from 'react';
import { useQuery } from '../../../client/use-query.js';
import { useDraft } from '../../../app/settings/use-draft.js';
import type { Loadable } from '../../../rx/loadable.js';
import type { OutputOf } from '../../../../contract/index.js';
import { valueOf } from '../../../rx/loadable.js';
import { fromBase64 } from './base64.rules.js';

interface Kept {
  readonly text: string;
  /** Version the text was begun on; 0 while nothing is kept. */
  readonly base: number;
}
const nothing: Kept = { text: '', base: 0 };

export interface PlanDraft {
  readonly state: Loadable<OutputOf<'plans.export'>>;
  readonly refetch: () => void;
  /** Absent until the version has been read. */
  readonly text: string | undefined;
  readonly base: number;
  readonly isDirty: boolean;
  /** The text was found on this seat when the page opened. */
  readonly wasKept: boolean;
  readonly change: (text: string) => void;
  /** Goes on from another version with the same text. */
  readonly rebase: (version: number) => void;
  /** Throws the text away and takes that of a version. */
  readonly startFrom: (version: number) => void;
}

/** The text being edited: that of a version until something is typed; what is typed stays on this seat until saved. */
export function usePlanDraft(code: string, newest: number): PlanDraft {
  const [kept, setKept, clear] = useDraft<Kept>(`plan-edit.${code}`, nothing);
  const [wasKept, setWasKept] = useState(kept.base !== 0);
  const [start, setStart] = useState(newest);
  const base = kept.base === 0 ? start : kept.base;
  const { state, refetch } = useQuery('plans.export', { code, version: base, format: 'md' });
  const file = valueOf(state);
  const original = file && fromBase64(file.base64);
  const text = kept.base === 0 ? original : kept.text;
  const change = useCallback(
    (typed: string) => {
      setKept(() => ({ text: typed, base }));
    },
    [setKept, base],
  );
  return {
    state,
    refetch,
    text,
    base,
    isDirty: kept.base !== 0 && text !== original,
    wasKept,
    change,
    rebase: (version) => {
      setKept((before) => ({ ...before, base: version }));
    },
    startFrom: (version) => {
      clear();
      setStart(version);
      setWasKept(false);
    },
  };
}
