import { z } from 'zod';

/** Text a person types on one line. */
export const lineSchema = z.string().trim().min(1).max(200);
/** Longer text of a person; the report itself may be this long. */
export const longTextSchema = z.string().trim().min(1).max(20_000);
/** Optional note; empty counts as absent. */
export const noteSchema = z.string().trim().max(2_000).optional();
/** Id made by the station. */
export const idSchema = z.string().min(1).max(64);
/** Instant, ISO-8601 with zone; stored as UTC. */
export const instantSchema = z.iso.datetime({ offset: true });
/** Date, `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();
/** Row version for edits: the edit is refused when the row has moved on. */
export const versionSchema = z.number().int().nonnegative();
/** `real`, the drill it belongs to, or the call test. */
export const scopeSchema = z.string().regex(/^(real|(drill|test):[A-Za-z0-9-]{1,64})$/u);
/** Where a person may report something: call tests are made by the station alone. */
export const workScopeSchema = z.string().regex(/^(real|drill:[A-Za-z0-9-]{1,64})$/u);
/** Degrees, WGS-84. */
export const latSchema = z.number().min(-90).max(90);
export const lngSchema = z.number().min(-180).max(180);
/** Page size of lists. */
export const limitSchema = z.number().int().min(1).max(500).optional();
/** A command that changed one row answers its id and new version. */
export const changedSchema = z.object({ id: idSchema, version: versionSchema });
/** Nothing to say but that it was done. */
export const emptySchema = z.object({});
