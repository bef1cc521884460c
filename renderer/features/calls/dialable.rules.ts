import { phoneSchema } from '../../../contract/directory/directory.contract.js';

/** The number in what somebody typed, without spaces and brackets; absent when it is none. */
export function dialable(typed: string): string | undefined {
  const parsed = phoneSchema.shape.number.safeParse(typed.replace(/[\s()（）]/gu, ''));
  return parsed.success ? parsed.data : undefined;
}
