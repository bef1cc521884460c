import { chooseSpeaker } from './voice-device.js';

/** Two notes, up and down: nobody takes them for a telephone. */
const notes = [523, 659, 784, 659];
const noteSeconds = 0.18;
const loudness = 0.25;

/** Plays a short tune on the chosen speaker; resolves when it is over. To be called from a click. */
export async function playTone(speakerId: string): Promise<void> {
  const context = new AudioContext();
  try {
    await chooseSpeaker(context, speakerId);
    await context.resume();
    const volume = context.createGain();
    volume.gain.value = loudness;
    volume.connect(context.destination);
    const tones = notes.map((hertz, index) => {
      const tone = context.createOscillator();
      tone.frequency.value = hertz;
      tone.connect(volume);
      tone.start(context.currentTime + index * noteSeconds);
      tone.stop(context.currentTime + (index + 1) * noteSeconds);
      return tone;
    });
    await new Promise((resolve) => tones.at(-1)?.addEventListener('ended', resolve));
  } finally {
    await context.close();
  }
}
