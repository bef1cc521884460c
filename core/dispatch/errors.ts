import type { z } from 'zod';
import type { FieldProblem, WireError } from '../../contract/index.js';
import { databaseReason } from '../db/dialect.js';
import { AppError } from './app-error.js';

const maxFields = 20;

/** What is wrong with an input, field by field. */
export function fieldProblems(error: z.ZodError): readonly FieldProblem[] {
  return error.issues
    .slice(0, maxFields)
    .map((issue) => ({ path: issue.path.map(String).join('.') || '(input)', problem: issue.message }));
}

/** The failure of a request with bad input. */
export function invalidInput(error: z.ZodError): AppError {
  const fields = fieldProblems(error);
  const named = fields.map((field) => field.path).join(', ');
  return new AppError('request.invalid', `the input is not valid: ${named}`, undefined, fields);
}

/** Any failure as an expected one; the unexpected become `internal` and say nothing of their inside. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const reason = databaseReason(error);
  if (reason !== undefined) return new AppError(reason, `the database cannot be used: ${reason}`);
  return new AppError('internal.unexpected', 'something unexpected happened; the request was not carried out');
}

/** The failure as the caller sees it. */
export function toWireError(error: AppError, requestId: string): WireError {
  return {
    category: error.category,
    reason: error.reason,
    message: error.message,
    ...(error.fields === undefined ? {} : { fields: error.fields }),
    ...(error.data === undefined ? {} : { data: error.data }),
    requestId,
  };
}
