import { randomBytes } from 'node:crypto';
import { DigitReceiver } from './digit-receiver.js';
import { DigitSender, type DigitStep } from './digit-sender.js';
import { dtmfEventPayload } from './dtmf-event.rules.js';
import { dtmfToneFrame } from './dtmf-tones.rules.js';
import { G711_CODECS, type SoundCodec } from './g711.js';
import { InbandDtmf } from './inband-dtmf.js';
import { JitterBuffer } from './jitter-buffer.js';
import { LossConcealment } from './loss-concealment.js';
import { MediaError } from './media-error.js';
import { DEFAULT_EVENT_TYPE, MediaNegotiation } from './media-negotiation.js';
import { type MediaStream } from './media-stream.js';
import { RtpChannel, type ReceivedRtp, type RtpChannelOptions, type RtpCounts } from './rtp-channel.js';
import { SilenceWatch } from './silence-watch.js';
import { CHUNK_SAMPLES, FRAME_SAMPLES, silentFrame } from './sound.js';

/** What a call is made with. */
export interface RtpCallOptions extends Omit<RtpChannelOptions, 'onPacket'> {
  readonly offerSrtp: boolean;
}

/** What a call tells. */
export interface RtpCallEvents {
  digit(digit: string): void;
  silent(on: boolean): void;
}

/**
 * One call's sound. The SIP side describes and accepts; the engine's clock takes a frame from the phone and gives it one
 * every 20 ms. A held call, whoever holds, is heard as silence: its hold music must not get into a conference.
 */
export class RtpCall implements MediaStream {
  readonly #options: RtpCallOptions;
  readonly #events: RtpCallEvents;
  readonly #negotiation: MediaNegotiation;
  readonly #jitterBuffer = new JitterBuffer();
  readonly #concealment = new LossConcealment();
  readonly #digitSender = new DigitSender();
  readonly #digitReceiver = new DigitReceiver();
  readonly #inbandDtmf = new InbandDtmf();
  readonly #silenceWatch = new SilenceWatch();
  #opening: Promise<RtpChannel> | undefined;
  #channel: RtpChannel | undefined;
  #isStarted = false;
  #isClosed = false;
  #isHolding = false;
  /** RTP timestamp of the frame that is due. */
  #timestamp = randomBytes(4).readUInt32BE();
  #digitTimestamp = 0;
  #isTalking = false;

  constructor(options: RtpCallOptions, events: RtpCallEvents) {
    this.#options = options;
    this.#events = events;
    this.#negotiation = new MediaNegotiation(options.offerSrtp);
  }

  /** What went over the wire so far; undefined before the sockets were bound. */
  get counts(): Readonly<RtpCounts> | undefined {
    return this.#channel?.counts;
  }

  /** Whether `sendFrame` would send sound now: not while held by the peer, nor while digits are sent. */
  get takesSound(): boolean {
    return this.#sends && !this.#digitSender.isBusy;
  }

  get isHolding(): boolean {
    return this.#isHolding;
  }

  async describe(offer?: string): Promise<string> {
    const { port } = await this.#open();
    return this.#negotiation.describe(this.#options.localAddress, port, this.#isHolding, offer);
  }

  accept(description: string): void {
    const channel = this.#channel;
    if (channel === undefined || this.#isClosed) throw new MediaError('closed', 'Nothing was described yet, or closed');
    channel.connect(this.#negotiation.accept(description));
  }

  start(): void {
    this.#isStarted = true;
  }

  hold(on: boolean): void {
    this.#isHolding = on;
  }

  close(): void {
    this.#isClosed = true;
    this.#channel?.close();
  }

  /** Sends keys `0-9*#A-D` (a comma waits a second), as telephone-events or, if the peer takes none, as tones. */
  sendDigits(digits: string): void {
    this.#digitSender.queue(digits);
  }

  /** What the phone says in this tick: always one frame. */
  receiveFrame(): Int16Array {
    const receives = this.#receives;
    const silent = this.#silenceWatch.check(receives, this.#options.now());
    if (silent !== undefined) this.#events.silent(silent);
    if (!receives) {
      this.#jitterBuffer.clear();
      return silentFrame();
    }
    const frame = new Int16Array(FRAME_SAMPLES);
    for (let at = 0; at < FRAME_SAMPLES; at += CHUNK_SAMPLES) {
      const chunk = this.#jitterBuffer.pull();
      frame.set(chunk === undefined ? this.#concealment.lost(CHUNK_SAMPLES) : this.#concealment.sound(chunk), at);
    }
    if (this.#negotiation.agreement?.peer.eventType === undefined) {
      for (const digit of this.#inbandDtmf.detect(frame)) this.#events.digit(digit);
    }
    return frame;
  }

  /** Sends one frame, or what goes instead of it. To be called every tick, also when there is nothing to say. */
  sendFrame(frame: Int16Array): void {
    this.#channel?.tick();
    const timestamp = this.#timestamp;
    this.#timestamp = (timestamp + FRAME_SAMPLES) >>> 0;
    if (!this.#sends) {
      this.#isTalking = false;
      return;
    }
    const step = this.#digitSender.next();
    if (step === undefined) this.#sendSound(frame, timestamp);
    else this.#sendDigit(step, timestamp);
  }

  /** So many frames of time passed in which nothing was sent. */
  skip(frames: number): void {
    this.#timestamp = (this.#timestamp + frames * FRAME_SAMPLES) >>> 0;
    if (frames > 0) this.#isTalking = false;
  }

  get #isUp(): boolean {
    return this.#isStarted && !this.#isClosed;
  }

  get #sends(): boolean {
    const peer = this.#negotiation.agreement?.peer;
    if (!this.#isUp || peer?.remote === undefined) return false;
    return peer.direction === 'sendrecv' || peer.direction === 'recvonly';
  }

  get #receives(): boolean {
    const peer = this.#negotiation.agreement?.peer;
    // "sendonly" from the peer is its way to hold; what it sends then is music.
    return this.#isUp && !this.#isHolding && peer?.remote !== undefined && peer.direction === 'sendrecv';
  }

  async #open(): Promise<RtpChannel> {
    if (this.#isClosed) throw new MediaError('closed', 'The call is over');
    this.#opening ??= RtpChannel.open({ ...this.#options, onPacket: (packet) => this.#receive(packet) });
    const channel = await this.#opening.catch((error: unknown) => {
      // Another attempt may find a free port.
      this.#opening = undefined;
      throw error;
    });
    this.#channel = channel;
    if (!this.#isClosed) return channel;
    channel.close();
    throw new MediaError('closed', 'The call ended meanwhile');
  }

  #receive(packet: ReceivedRtp): void {
    const { ssrc, timestamp, marker, payload, payloadType } = packet;
    if (!this.#receives) return;
    this.#silenceWatch.heard(this.#options.now());
    const codec = this.#codecOf(payloadType);
    if (codec !== undefined) {
      this.#jitterBuffer.push({ ssrc, timestamp, marker, samples: codec.decode(payload) });
    } else if (this.#isEvent(payloadType)) {
      const digit = this.#digitReceiver.receive(ssrc, timestamp, payload);
      if (digit !== undefined) this.#events.digit(digit);
    }
  }

  #codecOf(payloadType: number): SoundCodec | undefined {
    const own = G711_CODECS.find((codec) => codec.payloadType === payloadType);
    return this.#negotiation.agreement?.peer.decoders.get(payloadType) ?? own;
  }

  #isEvent(payloadType: number): boolean {
    const eventType = this.#negotiation.agreement?.peer.eventType;
    // Some phones send with their own payload type, some with the one of our offer.
    return eventType !== undefined && (payloadType === eventType || payloadType === DEFAULT_EVENT_TYPE);
  }

  #sendSound(frame: Int16Array, timestamp: number): void {
    const peer = this.#negotiation.agreement?.peer;
    if (peer === undefined) return;
    const { payloadType, codec } = peer;
    this.#channel?.send({ payloadType, timestamp, marker: !this.#isTalking, payload: codec.encode(frame) });
    this.#isTalking = true;
  }

  #sendDigit(step: DigitStep, timestamp: number): void {
    const eventType = this.#negotiation.agreement?.peer.eventType;
    if (eventType === undefined) {
      this.#sendSound(step.isEnd ? silentFrame() : dtmfToneFrame(step.digit, step.frame), timestamp);
      return;
    }
    const isFirst = step.frame === 0;
    if (isFirst) this.#digitTimestamp = timestamp;
    const { digit, isEnd, soundedFrames } = step;
    const payload = dtmfEventPayload({ digit, isEnd, duration: soundedFrames * FRAME_SAMPLES });
    this.#channel?.send({ payloadType: eventType, marker: isFirst, timestamp: this.#digitTimestamp, payload });
    this.#isTalking = false;
  }
}
