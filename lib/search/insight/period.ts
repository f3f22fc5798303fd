/** How far back a report looks, in days up to now. */
export const periods = [7, 30, 90, 365] as const;
export type Period = (typeof periods)[number];

export interface Span {
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

/** The period an address asks for; what is none is thirty days. */
export function readPeriod(text: string | undefined): Period {
  return periods.find((days) => String(days) === text) ?? 30;
}

export function spanOf(days: Period, now: Date): Span {
  return { from: new Date(now.getTime() - days * 86_400_000), to: now };
}
