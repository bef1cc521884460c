/** A program of this machine that says texts. */
export interface Speech {
  /** Its name; absent where nothing speaks and the officer reads. */
  readonly voice: string | undefined;
  /** WAV file of a text, made once; undefined where nobody speaks or the program failed. */
  file(text: string): Promise<string | undefined>;
}
