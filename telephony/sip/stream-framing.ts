/** Largest head and largest body taken from a stream; more is not telephony. */
const LARGEST = 64 * 1024;

/** Thrown when a stream carries something that cannot be cut into messages any more. */
export class FramingError extends Error {}

/**
 * Cuts a byte stream into SIP messages by Content-Length (RFC 3261 18.3), however the bytes were chunked. Keep-alives
 * between messages come out as they are: `\r\n\r\n` (ping) or `\r\n` (pong), RFC 5626.
 */
export class StreamFraming {
  private held: Buffer = Buffer.alloc(0);

  /** Messages completed by these bytes. Throws FramingError when the stream is beyond repair. */
  push(chunk: Buffer): string[] {
    this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    const messages: string[] = [];
    for (let next = this.take(); next !== undefined; next = this.take()) {
      messages.push(next);
    }
    return messages;
  }

  private take(): string | undefined {
    if (this.held.length >= 2 && this.held.toString('latin1', 0, 2) === '\r\n') {
      const ping = this.held.toString('latin1', 0, 4) === '\r\n\r\n';
      return this.cut(ping ? 4 : 2);
    }
    const headEnd = this.held.indexOf('\r\n\r\n');
    if (headEnd < 0) {
      this.refuseAbove(this.held.length);
      return undefined;
    }
    const end = headEnd + 4 + this.bodyLength(this.held.toString('latin1', 0, headEnd + 2));
    return this.held.length < end ? undefined : this.cut(end);
  }

  private bodyLength(head: string): number {
    // RFC 3261 20.14: without the header a stream cannot be cut; most such senders mean "no body".
    const length = Number(/^(?:content-length|l)[ \t]*:[ \t]*(\d+)[ \t]*\r$/im.exec(head)?.[1] ?? 0);
    this.refuseAbove(length);
    return length;
  }

  private refuseAbove(length: number): void {
    if (length > LARGEST) {
      throw new FramingError(`message of more than ${LARGEST} bytes`);
    }
  }

  private cut(length: number): string {
    const text = this.held.toString('utf8', 0, length);
    this.held = this.held.subarray(length);
    return text;
  }
}
