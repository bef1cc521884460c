import type { CallEvent } from '../../../contract/calls/call-machine.model.js';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../dispatch/app-error.js';
import type { FeatureHandlers, HandlerContext } from '../../dispatch/handler.js';
import type { Speech } from '../../ports/speech.js';
import { IncidentsRepository } from '../incidents/index.js';
import { AttemptsRepository } from './attempts.repository.js';
import { startCallTest, type CallTestParts } from './call-test.js';
import { CallsRepository } from './calls.repository.js';
import { type ConferenceParts, joinVoice, officerPhone, recordConference, seatOf } from './conference.js';
import { targetsFor } from './calls.service.js';
import type { LineSettings } from './line-settings.js';
import { markLeg, requireLeg } from './mark.js';
import { RecordingsRepository } from './recordings.repository.js';
import { speechSeconds } from './speech.rules.js';
import { callAgain, incidentSpeech, startCallOut } from './start-call-out.js';

interface CallsParts extends CallTestParts, ConferenceParts {
  readonly speech: Speech;
  readonly line: LineSettings;
}

const historyDays = 365;
const dayMs = 86_400_000;

/** Journals what was asked of a running call-out, and tells the engine after the commit. */
async function ask(
  context: HandlerContext,
  parts: CallsParts,
  callOutId: string,
  asked: { readonly kind: string; readonly subject?: string; readonly data?: Record<string, unknown> },
  event: CallEvent,
): Promise<{ callOutId: string }> {
  const row = await new CallsRepository(context.unit).require(callOutId);
  await context.record({
    kind: asked.kind,
    subject: asked.subject ?? row.id,
    incidentId: row.incident_id,
    scope: row.scope,
    ...(asked.data === undefined ? {} : { data: asked.data }),
  });
  context.unit.afterCommit(() => {
    parts.engine.tell(row.id, event);
  });
  return { callOutId: row.id };
}

const ended = (): AppError => new AppError('calls.not_running', 'this call-out is over; start another one');

/** Call-outs. */
export function callsHandlers(parts: CallsParts): FeatureHandlers<'calls'> {
  return {
    start: (context, input) => startCallOut(context, input, parts),

    stop: (context, input) => ask(context, parts, input.callOutId, { kind: 'calls.stop_asked' }, { kind: 'stop' }),

    async repeat(context, input) {
      await new CallsRepository(context.unit).require(input.callOutId);
      if (!parts.engine.canDial(input.callOutId)) throw ended();
      const data = { on: input.on };
      return ask(
        context,
        parts,
        input.callOutId,
        { kind: 'calls.repeat_asked', data },
        { kind: 'repeat', on: input.on },
      );
    },

    async hangUp(context, input) {
      const { leg, callOut } = await requireLeg(context, input.legId);
      if (!parts.engine.isRunning(callOut.id)) throw ended();
      const asked = { kind: 'calls.hang_up_asked', subject: leg.id, data: { memberId: leg.member_id } };
      return ask(context, parts, callOut.id, asked, { kind: 'hang_up', legId: leg.id });
    },

    async mute(context, input) {
      const { leg, callOut } = await requireLeg(context, input.legId);
      if (!leg.on_line) throw new AppError('calls.not_on_line', 'this person is not in the conference');
      await new CallsRepository(context.unit).setMuted(leg.id, input.on);
      await context.record({
        kind: 'calls.muted',
        subject: leg.id,
        incidentId: callOut.incident_id,
        scope: callOut.scope,
        data: { on: input.on, memberId: leg.member_id },
      });
      context.unit.afterCommit(() => {
        parts.engine.mute(callOut.id, leg.id, input.on);
      });
      return { callOutId: callOut.id };
    },

    officer: (context, input) => officerPhone(context, input, parts),

    joinVoice: (context, input) => joinVoice(context, input, parts),

    async voice(context, { callOutId, sound }) {
      return parts.voice.exchange(seatOf(context), callOutId, sound);
    },

    record: (context, input) => recordConference(context, input, parts),

    async recordings(context, input) {
      await new IncidentsRepository(context.unit).require(input.incidentId);
      return { recordings: await new RecordingsRepository(context.unit).ofIncident(input.incidentId) };
    },

    async recording(context, input) {
      const { file } = await new RecordingsRepository(context.unit).require(input.recordingId);
      return { name: file, wav: (await parts.desk.read(file)).toString('base64') };
    },

    async preview(context, input) {
      const incident = await new IncidentsRepository(context.unit).require(input.incidentId);
      const text = input.speech ?? incidentSpeech(incident, parts.stationName);
      const { voice } = parts.speech;
      const file = input.sound === true ? await parts.speech.file(text) : undefined;
      const sound = file === undefined ? undefined : await readFile(file);
      return {
        text,
        seconds: speechSeconds(text),
        ...(voice === undefined ? {} : { voice }),
        ...(sound === undefined ? {} : { sound: sound.toString('base64') }),
      };
    },

    async get(context, input) {
      return new CallsRepository(context.unit).view(input.callOutId);
    },

    async list(context, input) {
      await new IncidentsRepository(context.unit).require(input.incidentId);
      return { callOuts: await new CallsRepository(context.unit).ofIncident(input.incidentId) };
    },

    async numbers(context, input) {
      await new IncidentsRepository(context.unit).require(input.incidentId);
      const members = await parts.command.repository(context.unit).ofIncident(input.incidentId);
      const numbers = [...new Set(members.flatMap(targetsFor).map((target) => target.number))];
      const since = new Date(Date.parse(context.at) - historyDays * dayMs).toISOString();
      return { numbers: await new AttemptsRepository(context.unit).historyOf(numbers, since) };
    },

    async attempts(context, input) {
      await new IncidentsRepository(context.unit).require(input.incidentId);
      return { attempts: await new AttemptsRepository(context.unit).ofIncident(input.incidentId) };
    },

    mark: (context, input) => markLeg(context, input, parts),

    again: (context, input) => callAgain(context, input, parts),

    test: (context, input) => startCallTest(context, input, parts),

    line: (context) => parts.line.view(context.unit),

    configureLine: (context, input) => parts.line.configure(context, input),

    async chooseProvider(context, input) {
      await parts.providers.choose(context.unit, input.provider);
      await context.record({ kind: 'calls.provider_chosen', subject: input.provider, data: {} });
      return { provider: input.provider };
    },

    async providers(context) {
      return {
        providers: await parts.providers.views(),
        defaultProvider: await parts.providers.chosen(context.unit),
        activeLegs: parts.engine.activeLegs(),
      };
    },
  };
}
