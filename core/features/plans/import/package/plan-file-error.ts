import type { ErrorReason } from '../../../../../contract/index.js';
import { AppError } from '../../../../dispatch/app-error.js';

type FileReason = Extract<ErrorReason, `plans.file_${string}`>;

/** A plan file above the limit of its kind; `limit` in MB. */
export function fileTooLarge(file: string, limitBytes: number): AppError {
  const limit = Math.round(limitBytes / 1024 / 1024);
  return new AppError('plans.file_too_large', `${file} is larger than ${limit} MB`, { file, limit });
}

/** A refused plan file: `file` as the user named it, `part` the place inside the zip, `detail` what was met there. */
export function planFileError(reason: FileReason, file: string, part = '', detail = ''): AppError {
  return new AppError(reason, `${reason}: ${part} ${detail}`, {
    file,
    ...(part === '' ? {} : { part: part.slice(0, 200) }),
    ...(detail === '' ? {} : { detail: detail.slice(0, 200) }),
  });
}
