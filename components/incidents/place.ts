/** Which follow-up a form is about. */
export interface FollowUpPlace {
  /** The customer's slug. */
  org: string;
  /** "NORD-123". */
  reference: string;
}
