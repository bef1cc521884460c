import { BehaviorSubject, type Observable } from 'rxjs';
import type { Density } from '../theme/create-app-theme.js';
import type { ThemeName } from '../theme/tokens.js';

export type Locale = 'zh' | 'en';

export interface SeatSettings {
  readonly theme: ThemeName;
  readonly locale: Locale;
  readonly density: Density;
  /** Sounds for what changes on the line. */
  readonly callSound: boolean;
  /** The officer's own desk phone, to be called into a conference; empty when none is set. */
  readonly deskNumber: string;
  /** Microphone and speaker of this seat as the browser names them; empty: what the system says. */
  readonly microphoneId: string;
  readonly speakerId: string;
}

export const defaultSeatSettings: SeatSettings = {
  theme: 'dark',
  locale: 'zh',
  density: 'dense',
  callSound: true,
  deskNumber: '',
  microphoneId: '',
  speakerId: '',
};
const storageKey = 'liandong.seat-settings';

function read(): SeatSettings {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<SeatSettings>;
    return {
      theme: stored.theme === 'light' ? 'light' : 'dark',
      locale: stored.locale === 'en' ? 'en' : 'zh',
      density: stored.density === 'roomy' ? 'roomy' : 'dense',
      callSound: stored.callSound !== false,
      deskNumber: typeof stored.deskNumber === 'string' ? stored.deskNumber : '',
      microphoneId: typeof stored.microphoneId === 'string' ? stored.microphoneId : '',
      speakerId: typeof stored.speakerId === 'string' ? stored.speakerId : '',
    };
  } catch {
    return defaultSeatSettings;
  }
}

/** Looks of this seat, kept on this seat. */
export class SeatSettingsStore {
  readonly #settings$ = new BehaviorSubject<SeatSettings>(read());
  readonly settings$: Observable<SeatSettings> = this.#settings$.asObservable();

  get current(): SeatSettings {
    return this.#settings$.value;
  }

  change(part: Partial<SeatSettings>): void {
    const next = { ...this.#settings$.value, ...part };
    localStorage.setItem(storageKey, JSON.stringify(next));
    this.#settings$.next(next);
  }
}
