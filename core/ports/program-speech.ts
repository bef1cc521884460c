import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Speech } from './speech.js';
import { spokenText } from './spoken-text.rules.js';

const run = promisify(execFile);
const patienceMs = 20_000;

/** A program that says a text into a WAV file. */
export interface Voice {
  readonly name: string;
  readonly program: string;
  readonly arguments: (text: string, file: string) => readonly string[];
}

const espeak: Voice = {
  name: 'espeak-ng',
  program: 'espeak-ng',
  // Mandarin, a little slower than its own pace: heard over a telephone.
  arguments: (text, file) => ['-v', 'cmn', '-s', '180', '-w', file, '--', text],
};
const macSay: Voice = {
  name: 'say',
  program: 'say',
  arguments: (text, file) => ['-v', 'Tingting', '--file-format=WAVE', '--data-format=LEI16@22050', '-o', file, text],
};
const windowsSpeech = `Add-Type -AssemblyName System.Speech; $s = New-Object System.Speech.Synthesis.SpeechSynthesizer;
$s.SelectVoiceByHints(0, 0, 0, 'zh-CN'); $s.SetOutputToWaveFile($args[1]); $s.Speak($args[0]); $s.Dispose()`;
const windowsSapi: Voice = {
  name: 'System.Speech',
  program: 'powershell.exe',
  arguments: (text, file) => ['-NoProfile', '-NonInteractive', '-Command', `& { ${windowsSpeech} }`, text, file],
};

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(process.platform === 'win32' ? ';' : ':')
    .some((folder) => existsSync(join(folder, program)));
}

/** The speaking program of this machine, if it has one. */
export function findVoice(): Voice | undefined {
  return [espeak, macSay, windowsSapi].find((voice) => onPath(voice.program) || onPath(`${voice.program}.exe`));
}

/** Says texts into files, each once. Without a voice there is no sound and the officer reads. */
export class ProgramSpeech implements Speech {
  private readonly made = new Map<string, Promise<string>>();

  constructor(
    private readonly found: Voice | undefined,
    /** Where the files are kept; made when first needed. */
    private readonly folder: string,
  ) {}

  get voice(): string | undefined {
    return this.found?.name;
  }

  async file(text: string): Promise<string | undefined> {
    const { found } = this;
    if (found === undefined) return undefined;
    const name = createHash('sha256').update(`${found.name}|${text}`).digest('hex').slice(0, 32);
    const making = this.made.get(name) ?? this.make(found, text, name);
    this.made.set(name, making);
    try {
      return await making;
    } catch {
      this.made.delete(name);
      return undefined;
    }
  }

  private async make(voice: Voice, text: string, name: string): Promise<string> {
    const file = join(this.folder, `${name}.wav`);
    if (existsSync(file)) return file;
    await mkdir(this.folder, { recursive: true });
    const unfinished = `${file}.part.wav`;
    await run(voice.program, [...voice.arguments(spokenText(text), unfinished)], { timeout: patienceMs });
    // A file is either whole or not there.
    await rename(unfinished, file);
    return file;
  }
}
