/** What is wrong with a typed quantity. */
export type QuantityProblem = 'none' | 'over';

export interface QuantityCheck {
  readonly value: number | undefined;
  readonly problem: QuantityProblem | undefined;
}

/** A positive number, and no more than is free (when a limit is given). Empty is not yet a mistake. */
export function checkQuantity(typed: string, free?: number): QuantityCheck {
  const text = typed.trim();
  if (text === '') return { value: undefined, problem: undefined };
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) return { value: undefined, problem: 'none' };
  if (free !== undefined && value > free) return { value, problem: 'over' };
  return { value, problem: undefined };
}
