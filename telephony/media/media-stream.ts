/** One call's sound as the SIP side sees it. Given by media, used by SIP. */
export interface MediaStream {
  /** Session description to offer (or to answer `offer` with), CRLF lines. Sockets are bound when this resolves. */
  describe(offer?: string): Promise<string>;
  /** Takes the peer's description (its answer, or the offer just answered). Throws MediaError when nothing fits. */
  accept(description: string): void;
  /** Sound flows only after this: early media is never mixed in. */
  start(): void;
  /** Direction for re-INVITEs: `hold` offers sendonly. */
  hold(on: boolean): void;
  close(): void;
}
