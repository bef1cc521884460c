import { FramePacker } from './frame-packer.rules.js';
import { PlayRing } from './play-ring.rules.js';

/** TypeScript knows the page, not the place where sound is made. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Microphone to the page in frames of 20 ms, sound of the page to the headset. Runs beside the page, on time. */
class VoiceProcessor extends AudioWorkletProcessor {
  readonly #packer = new FramePacker();
  readonly #ring = new PlayRing();

  constructor() {
    super();
    this.port.onmessage = ({ data }: MessageEvent<Int16Array>) => {
      this.#ring.push(data);
    };
  }

  process(inputs: readonly Float32Array[][], outputs: readonly Float32Array[][]): boolean {
    const heard = outputs[0]?.[0];
    if (heard === undefined) return true;
    // Without a microphone there is silence at the pace of sound: it is what keeps the seat in the conference.
    const said = inputs[0]?.[0] ?? new Float32Array(heard.length);
    for (const frame of this.#packer.push(said)) this.port.postMessage(frame, [frame.buffer]);
    this.#ring.pull(heard);
    return true;
  }
}

registerProcessor('liandong-voice', VoiceProcessor);
