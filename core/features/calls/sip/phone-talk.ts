import type { Speech } from '../../../ports/speech.js';
import type { Report } from '../call-provider.js';
import type { TelephonySupervisor } from './telephony-supervisor.js';

/** What is said back when a key was pressed. */
const saidBack = {
  acknowledged: '已记录，请到岗。',
  cannot: '已记录，您不能到岗。',
  officer: '请稍候，正在接值班员。',
  keys: '到岗请按1，不能到请按2，接值班员请按3，重听请按9。',
} as const;

/** All that a call may have to say, to be made before it is needed. */
export const phrasesOfACall: readonly string[] = Object.values(saidBack);

/** After these many times of saying it a silent listener is taken for a machine. */
const repeats = 2;

interface TalkParts {
  readonly callId: string;
  /** What the call is about. */
  readonly text: string;
  readonly meetingRoom: string;
  readonly speech: Speech;
  readonly telephony: TelephonySupervisor;
  readonly report: Report;
}

/**
 * The talk with one person who answered: says the text, hears keys, says back what was pressed. Without a speaking
 * program the person hears the officer at once.
 */
export class PhoneTalk {
  private said = 0;
  private isSaying = false;
  private afterwards: (() => void) | undefined;
  private room: string | undefined;
  private isOver = false;

  constructor(private readonly parts: TalkParts) {}

  /** The person answered. */
  begin(): void {
    if (this.parts.speech.voice === undefined) this.join(this.parts.meetingRoom);
    else void this.sayText();
  }

  /** A key was pressed. 1 到岗, 2 不能到, 3 接值班员, 9 重听. */
  key(digit: string): void {
    if (this.isOver || (this.room !== undefined && this.parts.speech.voice !== undefined)) return;
    // Who pressed a key listens; the end of the text may be on its way here and must not begin it anew.
    this.said = repeats;
    switch (digit) {
      case '1':
        this.confirm('acknowledged');
        break;
      case '2':
        this.confirm('cannot');
        break;
      case '3':
        void this.say(saidBack.officer);
        this.parts.report('asks_officer', 'key 3');
        break;
      case '9':
        void this.sayText();
        break;
      default:
        void this.say(saidBack.keys);
    }
  }

  /** The engine played everything it was given. */
  played(): void {
    this.isSaying = false;
    const next = this.afterwards;
    this.afterwards = undefined;
    if (next !== undefined) next();
    else if (!this.isOver && this.room === undefined && this.said < repeats) void this.sayText();
  }

  /** Connects the person with the others, once what is being said is said. */
  join(room: string): void {
    this.room = room;
    this.whenSaid(() => {
      this.parts.telephony.send({ kind: 'join', callId: this.parts.callId, room });
    });
  }

  /** Hangs up, once what is being said is said. */
  release(): void {
    this.isOver = true;
    this.whenSaid(() => {
      this.hangUp();
    });
  }

  hangUp(): void {
    this.isOver = true;
    this.parts.telephony.send({ kind: 'hang_up', callId: this.parts.callId, why: 'released' });
  }

  private confirm(event: 'acknowledged' | 'cannot'): void {
    this.isOver = event === 'cannot';
    void this.say(saidBack[event]);
    this.parts.report(event, event === 'acknowledged' ? 'key 1' : 'key 2');
  }

  private async sayText(): Promise<void> {
    this.said += 1;
    await this.say(this.parts.text);
  }

  private async say(text: string): Promise<void> {
    this.isSaying = this.parts.speech.voice !== undefined;
    const file = await this.parts.speech.file(text);
    if (file === undefined) this.played();
    else this.parts.telephony.send({ kind: 'play', callId: this.parts.callId, files: [file] });
  }

  private whenSaid(then: () => void): void {
    if (this.isSaying) this.afterwards = then;
    else then();
  }
}
