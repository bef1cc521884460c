import { type MediaStream } from '../media/media-stream.js';

interface Description {
  readonly type: 'offer' | 'answer';
  readonly sdp: string;
}

/**
 * What JsSIP uses of a browser's RTCPeerConnection, made of a call's MediaStream. The stream comes as JsSIP's
 * `rtcConstraints`, which it hands through untouched. It belongs to the call: closing this does not close it.
 */
export class FakePeerConnection {
  signalingState: 'stable' | 'have-local-offer' | 'have-remote-offer' | 'closed' = 'stable';
  /** Nothing is gathered: the address is known when the sockets are bound. */
  readonly iceGatheringState = 'complete';
  readonly iceConnectionState = 'connected';
  localDescription: Description | null = null;
  remoteDescription: Description | null = null;
  private prepared: string | undefined;
  private readonly stream: MediaStream;

  constructor(_config: unknown, constraints: unknown) {
    if (!isMediaStream(constraints)) {
      throw new TypeError('a call needs its MediaStream as rtcConstraints');
    }
    this.stream = constraints;
  }

  async createOffer(): Promise<Description> {
    return { type: 'offer', sdp: await this.stream.describe() };
  }

  async createAnswer(): Promise<Description> {
    if (this.prepared === undefined) {
      throw new Error('no offer to answer');
    }
    return Promise.resolve({ type: 'answer', sdp: this.prepared });
  }

  async setLocalDescription(description: Description): Promise<void> {
    this.localDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-local-offer' : 'stable';
    return Promise.resolve();
  }

  /** Rejects with the stream's MediaError when nothing fits; JsSIP then refuses with 488. */
  async setRemoteDescription(description: Description): Promise<void> {
    if (description.sdp === '') {
      // An early answer, emptied by the call: the offer stays open until the real one.
      return;
    }
    if (description.type === 'offer') {
      // Both here, not in createAnswer: what does not fit must be refused with 488, and JsSIP does so only here.
      this.prepared = await this.stream.describe(description.sdp);
    }
    this.stream.accept(description.sdp);
    this.remoteDescription = description;
    this.signalingState = description.type === 'offer' ? 'have-remote-offer' : 'stable';
  }

  close(): void {
    this.signalingState = 'closed';
  }

  getSenders(): readonly never[] {
    return [];
  }

  /** No event ever comes. */
  addEventListener(): void {
    return undefined;
  }

  removeEventListener(): void {
    return undefined;
  }
}

function isMediaStream(value: unknown): value is MediaStream {
  return typeof value === 'object' && value !== null && 'describe' in value && 'accept' in value;
}
