import { MediaEngine } from '../media/media-engine.js';
import type { MediaEvent } from '../media/media-event.js';
import type { MediaStream } from '../media/media-stream.js';
import { findRoute } from '../sip/local-address.js';
import { SipEngine } from '../sip/sip-engine.js';
import type { FromTelephony, LineAccount, ToTelephony } from '../telephony-messages.js';

interface EngineParts {
  readonly say: (message: FromTelephony) => void;
  /** What went wrong without a message for it; a line in the log. */
  readonly fault: (error: unknown) => void;
}

/** Signalling and sound behind the station's messages. */
export class TelephonyEngine {
  private readonly media: MediaEngine;
  private readonly sip: SipEngine;
  private localAddress = '127.0.0.1';
  private offerSrtp = false;
  private configuring: Promise<void> = Promise.resolve();

  constructor(private readonly parts: EngineParts) {
    this.media = new MediaEngine({
      events: (event: MediaEvent) => {
        parts.say(event);
      },
    });
    this.sip = new SipEngine({
      createMedia: (callId) => this.streamOf(callId),
      emit: parts.say,
      fault: parts.fault,
    });
  }

  /** Carries a message out; what cannot be done is said as `refused`. */
  async hear(message: ToTelephony): Promise<void> {
    const before = this.configuring;
    const work = before.then(() => this.perform(message));
    // What is told while the line is being set up waits for it; the rest does not wait for each other.
    if (message.kind === 'configure') this.configuring = work.catch(() => undefined);
    try {
      await work;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.parts.say({ kind: 'refused', why, ...('callId' in message ? { callId: message.callId } : {}) });
    }
  }

  async close(): Promise<void> {
    await this.sip.close();
    await this.media.close();
  }

  private async perform(message: ToTelephony): Promise<void> {
    switch (message.kind) {
      case 'configure':
        this.localAddress = await this.addressFor(message.account);
        this.offerSrtp = message.account.srtp;
        this.sip.configure(message.account, message.times);
        break;
      case 'close':
        await this.close();
        break;
      case 'dial':
        this.sip.dial(message.callId, message.number, message.ringMs);
        break;
      case 'answer':
        this.sip.answer(message.callId);
        break;
      case 'hang_up':
        this.sip.hangUp(message.callId, message.why);
        break;
      default:
        await this.performSound(message);
    }
  }

  private async performSound(
    message: Exclude<ToTelephony, { kind: 'configure' | 'close' | 'dial' | 'answer' | 'hang_up' }>,
  ): Promise<void> {
    const { media } = this;
    switch (message.kind) {
      case 'play':
        await media.play(message.callId, message.files);
        break;
      case 'join':
        media.join(message.callId, message.room);
        break;
      case 'leave':
        media.leave(message.callId);
        break;
      case 'mute':
        media.mute(message.callId, message.on);
        break;
      case 'hold':
        this.sip.hold(message.callId, message.on);
        media.hold(message.callId, message.on);
        break;
      case 'send_digits':
        media.sendDigits(message.callId, message.digits);
        break;
      case 'record':
        await media.record(message.room, message.file);
        break;
      case 'seat_audio':
        media.seatAudio(message.room, message.seat, message.pcm);
        break;
      case 'seat_leave':
        media.seatLeave(message.room, message.seat);
        break;
    }
  }

  /** Own address for sound. Without a route there is no line either; the line says so. */
  private async addressFor({ localAddress, host, port }: LineAccount): Promise<string> {
    if (localAddress !== undefined) return localAddress;
    try {
      return (await findRoute(host, port)).localAddress;
    } catch {
      return this.localAddress;
    }
  }

  /** The sound of a new call; its end takes it out of its room, too. */
  private streamOf(callId: string): MediaStream {
    const call = this.media.createCall(callId, { localAddress: this.localAddress, offerSrtp: this.offerSrtp });
    return {
      describe: (offer) => call.describe(offer),
      accept: (description) => {
        call.accept(description);
      },
      start: () => {
        call.start();
      },
      hold: (on) => {
        call.hold(on);
      },
      close: () => {
        this.media.closeCall(callId);
      },
    };
  }
}
