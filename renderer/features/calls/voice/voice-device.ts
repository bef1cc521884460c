import { type Observable, Subject } from 'rxjs';
import { sampleRate } from './pcm.rules.js';
import { microphoneProblem, soundDevices, VoiceFault, type VoiceProblem } from './voice-problem.js';
import workletAddress from './voice-worklet.ts?worker&url';

/** Microphone and headset of this seat, open. */
export interface VoiceDevice {
  /** What the microphone hears, a frame every 20 ms; silence without a microphone or while muted. */
  readonly frames$: Observable<Int16Array>;
  /** What is wrong with the microphone; the headset plays all the same. */
  readonly problem: VoiceProblem | undefined;
  /** Speaks when the microphone was pulled out. */
  readonly lost$: Observable<VoiceProblem>;
  readonly play: (samples: Int16Array) => void;
  readonly mute: (on: boolean) => void;
  readonly close: () => void;
}

export interface DeviceChoice {
  /** Empty: what the system says. */
  readonly microphoneId: string;
  readonly speakerId: string;
}

/** Rejects with `VoiceFault` when the seat cannot even hear. */
export type OpenVoiceDevice = (choice: DeviceChoice) => Promise<VoiceDevice>;

interface Microphone {
  readonly stream: MediaStream | undefined;
  readonly problem: VoiceProblem | undefined;
}

/** Output devices of a context are younger than the type library. */
type WithSink = AudioContext & { setSinkId?: (id: string) => Promise<void> };

async function openMicrophone(devices: MediaDevices, microphoneId: string): Promise<Microphone> {
  try {
    const stream = await devices.getUserMedia({
      audio: {
        echoCancellation: true,
        noiseSuppression: true,
        autoGainControl: true,
        ...(microphoneId === '' ? {} : { deviceId: { ideal: microphoneId } }),
      },
    });
    return { stream, problem: undefined };
  } catch (error) {
    return { stream: undefined, problem: microphoneProblem(error) };
  }
}

/** Not every browser lets a page choose where it sounds. */
export function canChooseSpeaker(): boolean {
  return 'AudioContext' in window && 'setSinkId' in AudioContext.prototype;
}

/** A speaker that is gone is no reason not to hear: the system's own plays. */
export async function chooseSpeaker(context: AudioContext, speakerId: string): Promise<void> {
  const { setSinkId } = context as WithSink;
  if (speakerId !== '') await setSinkId?.call(context, speakerId).catch(() => undefined);
}

async function connect(context: AudioContext, { stream, problem }: Microphone): Promise<VoiceDevice> {
  await context.audioWorklet.addModule(workletAddress);
  await context.resume();
  const node = new AudioWorkletNode(context, 'liandong-voice', {
    numberOfInputs: 1,
    numberOfOutputs: 1,
    outputChannelCount: [1],
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  const frames$ = new Subject<Int16Array>();
  const lost$ = new Subject<VoiceProblem>();
  node.port.onmessage = ({ data }: MessageEvent<Int16Array>) => {
    frames$.next(data);
  };
  if (stream) context.createMediaStreamSource(stream).connect(node);
  stream?.getAudioTracks()[0]?.addEventListener('ended', () => {
    lost$.next('no_microphone');
  });
  node.connect(context.destination);
  return {
    frames$: frames$.asObservable(),
    lost$: lost$.asObservable(),
    problem,
    play: (samples) => {
      node.port.postMessage(samples);
    },
    mute: (on) => {
      for (const track of stream?.getAudioTracks() ?? []) track.enabled = !on;
    },
    close: () => {
      node.port.onmessage = null;
      node.disconnect();
      stopAll(stream);
      void context.close();
    },
  };
}

function stopAll(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Opens microphone and headset at the telephone's 8 kHz; the browser converts. To be called from a click. */
export const openVoiceDevice: OpenVoiceDevice = async ({ microphoneId, speakerId }) => {
  const devices = soundDevices();
  if (!devices || !window.isSecureContext) throw new VoiceFault('insecure');
  const context = new AudioContext({ sampleRate, latencyHint: 'interactive' });
  const microphone = await openMicrophone(devices, microphoneId);
  try {
    await chooseSpeaker(context, speakerId);
    return await connect(context, microphone);
  } catch {
    stopAll(microphone.stream);
    void context.close();
    throw new VoiceFault('unsupported');
  }
};
