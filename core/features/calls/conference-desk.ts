import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { filter, type Subscription } from 'rxjs';
import type { FromTelephony } from '../../../telephony/telephony-messages.js';
import type { Logger } from '../../log/logger.js';
import type { ProviderCall } from './call-provider.js';
import type { CallsService } from './calls.service.js';
import type { SipProvider } from './sip/sip.provider.js';
import type { TelephonySupervisor } from './sip/telephony-supervisor.js';

interface DeskParts {
  readonly telephony: TelephonySupervisor;
  readonly provider: SipProvider;
  readonly service: CallsService;
  readonly logger: Logger;
  /** Folder of the recordings; made when first needed. */
  readonly folder: string;
}

type Recorded = FromTelephony & { kind: 'recorded' };

const headerBytes = 44;
const bytesASecond = 16_000;

/** Length of a recording by its size: PCM 16 bit, mono, 8 kHz. */
function secondsOf(size: number): number {
  return Math.max(0, size - headerBytes) / bytesASecond;
}

interface Officer {
  readonly incidentId: string;
  readonly call: ProviderCall;
}

/** What the officer does with a conference: joins it with the desk phone, records it. Rooms are named after call-outs. */
export class ConferenceDesk {
  private readonly officers = new Map<string, Officer>();
  private readonly subscriptions: readonly Subscription[];

  constructor(private readonly parts: DeskParts) {
    this.subscriptions = [
      parts.telephony.messages$.pipe(filter((message) => message.kind === 'recorded')).subscribe((message) => {
        this.keepQuietly(this.finish(message));
      }),
      parts.telephony.lost$.subscribe(() => {
        this.officers.clear();
        this.keepQuietly(this.finishLost());
      }),
    ];
  }

  /** Ends recordings whose engine or station died: their files are whole up to that moment. */
  async finishLost(): Promise<void> {
    for (const { call_out_id: room, file } of await this.parts.service.unfinishedRecordings()) {
      const path = join(this.parts.folder, file);
      const size = await stat(path).then(
        (found) => found.size,
        () => 0,
      );
      if (size > 0) await this.finish({ kind: 'recorded', room, file: path, seconds: secondsOf(size) });
      else await this.parts.service.recorded(room, { seconds: 0, sha256: '' });
    }
  }

  close(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  /** Rings the desk phone; it joins as soon as it is taken. */
  ring({ callOutId, incidentId }: { callOutId: string; incidentId: string }, number: string): void {
    this.hangUp(callOutId);
    const { provider, service } = this.parts;
    const request = {
      attemptId: `officer/${callOutId}/${number}`,
      number,
      personName: '',
      speech: '',
      room: callOutId,
    };
    const call = provider.dialVoice(request, (event) => {
      switch (event) {
        case 'ringing':
          this.keepQuietly(service.officer(callOutId, { number, state: 'ringing' }));
          break;
        case 'answered':
          call.join(callOutId);
          this.keepQuietly(service.officer(callOutId, { number, state: 'on_line' }));
          break;
        case 'left':
          this.officers.delete(callOutId);
          this.keepQuietly(service.officer(callOutId, undefined));
          break;
        default:
          this.officers.delete(callOutId);
          this.keepQuietly(service.officer(callOutId, { number, state: 'failed' }));
      }
    });
    this.officers.set(callOutId, { incidentId, call });
  }

  hangUp(callOutId: string): void {
    this.officers.get(callOutId)?.call.hangUp();
    this.officers.delete(callOutId);
  }

  /** The incident is closed: its conferences are over for the officer too. */
  stopIncident(incidentId: string): void {
    for (const [callOutId, officer] of [...this.officers]) {
      if (officer.incidentId !== incidentId) continue;
      this.hangUp(callOutId);
      this.keepQuietly(this.parts.service.officer(callOutId, undefined));
    }
  }

  /** Begins to record a conference into a file of that name, or ends it. */
  async record(callOutId: string, file: string | undefined): Promise<void> {
    await mkdir(this.parts.folder, { recursive: true });
    const path = file === undefined ? null : join(this.parts.folder, file);
    this.parts.telephony.send({ kind: 'record', room: callOutId, file: path });
  }

  read(file: string): Promise<Buffer> {
    return readFile(join(this.parts.folder, file));
  }

  private async finish({ room, file, seconds }: Recorded): Promise<void> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    await this.parts.service.recorded(room, { seconds, sha256: hash.digest('hex') });
  }

  private keepQuietly(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.parts.logger.error({ cause: String(error) }, 'what happened in a conference could not be kept');
    });
  }
}
