import { errorReasons, type ErrorCategory, type ErrorReason, type FieldProblem } from '../../contract/index.js';

/** An expected failure: the category decides behaviour, the reason the words. */
export class AppError extends Error {
  readonly category: ErrorCategory;

  constructor(
    readonly reason: ErrorReason,
    message: string,
    readonly data?: Readonly<Record<string, string | number | boolean>>,
    readonly fields?: readonly FieldProblem[],
  ) {
    super(message);
    this.name = 'AppError';
    this.category = errorReasons[reason];
  }
}
