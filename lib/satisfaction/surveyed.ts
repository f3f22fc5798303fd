/** As much of a case as decides whether somebody is asked about it. */
interface SurveyedCase {
  requesterId: string | null;
  /** Epoch milliseconds; null for a case that was withdrawn, or closed as a duplicate. */
  resolvedAt: number | null;
}

/**
 * Whether a closed case may be asked about at all. The one place for such rules: asked when the invitation is planned, and
 * again when it is sent, so that a case which must not be named in a mail is not, also when that becomes known in between.
 */
export function isSurveyed({ requesterId, resolvedAt }: SurveyedCase): boolean {
  return requesterId !== null && resolvedAt !== null;
}
