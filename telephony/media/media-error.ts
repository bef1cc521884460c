/** Why the media side refuses: a word for the log and for the SIP side's choice of status (`nothing_fits` is a 488). */
export type MediaErrorReason =
  | 'no_ports'
  | 'bad_description'
  | 'nothing_fits'
  | 'closed'
  | 'unknown_call'
  | 'call_exists'
  | 'bad_digits'
  | 'bad_file';

/** Thrown by the media side; the message is for the log, never for the screen. */
export class MediaError extends Error {
  readonly reason: MediaErrorReason;

  constructor(reason: MediaErrorReason, message: string) {
    super(message);
    this.name = 'MediaError';
    this.reason = reason;
  }
}
