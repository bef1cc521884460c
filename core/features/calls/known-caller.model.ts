/** Somebody who was called for an incident that is still open. */
export interface KnownCaller {
  readonly callOutId: string;
  readonly incidentId: string;
  readonly scope: string;
  readonly legId: string;
  readonly memberId: string;
  readonly personName: string;
  readonly number: string;
  readonly speech: string;
  readonly conference: boolean;
}
