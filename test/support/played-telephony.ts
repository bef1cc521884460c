import type { LaunchTelephony } from '../../core/features/calls/sip/telephony-channel.js';
import type { FromTelephony, ToTelephony } from '../../telephony/telephony-messages.js';

type Told<K extends ToTelephony['kind']> = ToTelephony & { kind: K };

/** One run of the telephony engine, played by a test: what the station told it, and what the test lets it say. */
export class PlayedEngine {
  readonly told: ToTelephony[] = [];
  isKilled = false;
  private readonly listeners: ((message: FromTelephony) => void)[] = [];
  private readonly exits: (() => void)[] = [];

  say(message: FromTelephony): void {
    for (const listener of this.listeners) listener(message);
  }

  die(): void {
    for (const exit of this.exits.splice(0)) exit();
  }

  all<K extends ToTelephony['kind']>(kind: K): readonly Told<K>[] {
    return this.told.filter((message): message is Told<K> => message.kind === kind);
  }

  /** Call id of the latest dialling of a number. */
  callTo(number: string): string {
    const dial = this.all('dial').findLast((message) => message.number === number);
    if (dial === undefined) throw new Error(`${number} was not dialled`);
    return dial.callId;
  }

  /** Numbers dialled, in order. */
  numbers(): readonly string[] {
    return this.all('dial').map((dial) => dial.number);
  }

  channel(): ReturnType<LaunchTelephony> {
    return {
      send: (message) => this.told.push(message),
      onMessage: (listener) => this.listeners.push(listener),
      onExit: (listener) => this.exits.push(listener),
      kill: () => {
        this.isKilled = true;
        this.die();
      },
    };
  }
}

/** Starts engines played by a test; the latest is `engine`. */
export class PlayedTelephony {
  readonly engines: PlayedEngine[] = [];

  readonly launch: LaunchTelephony = () => {
    const engine = new PlayedEngine();
    this.engines.push(engine);
    return engine.channel();
  };

  get engine(): PlayedEngine {
    const engine = this.engines.at(-1);
    if (engine === undefined) throw new Error('no telephony engine was started');
    return engine;
  }
}
