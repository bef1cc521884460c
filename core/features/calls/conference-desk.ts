import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
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

interface Officer {
  readonly incidentId: string;
  readonly call: ProviderCall;
}

/** What the officer does with a conference: joins it with the desk phone, records it. Rooms are named after call-outs. */
export class ConferenceDesk {
  private readonly officers = new Map<string, Officer>();
  private readonly subscription: Subscription;

  constructor(private readonly parts: DeskParts) {
    this.subscription = parts.telephony.messages$
      .pipe(filter((message): message is Recorded => message.kind === 'recorded'))
      .subscribe((message) => {
        this.keepQuietly(this.finish(message));
      });
  }

  close(): void {
    this.subscription.unsubscribe();
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
