import type { ParsedInputOf } from '../../../contract/index.js';
import { AppError } from '../../dispatch/app-error.js';
import type { HandlerContext } from '../../dispatch/handler.js';
import type { ConferenceDesk } from './conference-desk.js';
import { type CallOutRow, CallsRepository } from './calls.repository.js';
import type { SeatVoice } from './seat-voice.js';
import { RecordingsRepository } from './recordings.repository.js';
import type { StartParts } from './start-call-out.js';

/** What the officer's part in a conference touches. */
export interface ConferenceParts extends StartParts {
  readonly desk: ConferenceDesk;
  readonly voice: SeatVoice;
}

async function requireConference(
  context: HandlerContext,
  callOutId: string,
  parts: ConferenceParts,
): Promise<CallOutRow> {
  const row = await new CallsRepository(context.unit).require(callOutId);
  if (!row.conference) {
    throw new AppError('calls.conference_not_supported', 'the people of this call-out are not connected');
  }
  if (!parts.engine.isRunning(callOutId)) {
    throw new AppError('calls.not_running', 'this call-out is over; start another one');
  }
  return row;
}

/** Who speaks: one person may sit at several seats. */
export function seatOf(context: HandlerContext): string {
  return `${context.account?.id ?? ''}/${context.seat ?? ''}`;
}

/** A seat's microphone and headset join the conference, or leave it. */
export async function joinVoice(
  context: HandlerContext,
  { callOutId, on }: ParsedInputOf<'calls.joinVoice'>,
  parts: ConferenceParts,
): Promise<{ callOutId: string }> {
  const row = await requireConference(context, callOutId, parts);
  if (row.provider !== 'sip') {
    throw new AppError('calls.conference_not_supported', 'there is no sound in the simulated exchange');
  }
  await context.record({
    kind: 'calls.seat_voice',
    subject: callOutId,
    incidentId: row.incident_id,
    scope: row.scope,
    data: { on },
  });
  const seat = seatOf(context);
  context.unit.afterCommit(() => {
    if (on) parts.voice.join(seat, callOutId);
    else parts.voice.leave(seat);
  });
  return { callOutId };
}

/** The officer's desk phone joins the conference, or leaves it. In the simulated exchange it is there at once. */
export async function officerPhone(
  context: HandlerContext,
  { callOutId, number }: ParsedInputOf<'calls.officer'>,
  parts: ConferenceParts,
): Promise<{ callOutId: string }> {
  const row = await requireConference(context, callOutId, parts);
  const isReal = row.provider === 'sip';
  const state = isReal ? 'dialing' : 'on_line';
  const phone = number === null ? undefined : ({ number, state } as const);
  await new CallsRepository(context.unit).setOfficer(callOutId, phone, context.at);
  await context.record({
    kind: 'calls.officer_phone',
    subject: callOutId,
    incidentId: row.incident_id,
    scope: row.scope,
    data: phone === undefined ? { state: 'left' } : phone,
  });
  context.unit.afterCommit(() => {
    if (!isReal) return;
    if (number === null) parts.desk.hangUp(callOutId);
    else parts.desk.ring({ callOutId, incidentId: row.incident_id }, number);
  });
  return { callOutId };
}

async function begin(
  context: HandlerContext,
  row: CallOutRow,
  parts: ConferenceParts,
): Promise<{ id: string; file: string }> {
  const id = parts.ids.next();
  const file = `${row.id}-${id}.wav`;
  await new RecordingsRepository(context.unit).insert({
    id,
    call_out_id: row.id,
    incident_id: row.incident_id,
    file,
    started_at: context.at,
    started_by: context.account?.name ?? '',
  });
  return { id, file };
}

/** Begins or ends the recording of a conference. Only a line with sound can be recorded. */
export async function recordConference(
  context: HandlerContext,
  { callOutId, on }: ParsedInputOf<'calls.record'>,
  parts: ConferenceParts,
): Promise<{ callOutId: string }> {
  const row = await requireConference(context, callOutId, parts);
  if (row.provider !== 'sip') {
    throw new AppError('calls.conference_not_supported', 'there is no sound to record in the simulated exchange');
  }
  const recordings = new RecordingsRepository(context.unit);
  const running = await recordings.running(callOutId);
  if ((running !== undefined) === on) return { callOutId };
  const { id, file } = running ?? (await begin(context, row, parts));
  await context.record({
    kind: on ? 'calls.recording_started' : 'calls.recording_stop_asked',
    subject: id,
    incidentId: row.incident_id,
    scope: row.scope,
    data: { file },
  });
  context.unit.afterCommit(() => {
    void parts.desk.record(callOutId, on ? file : undefined);
  });
  return { callOutId };
}
