import type { FollowUp } from "@/lib/cases/incidents/queries";
import type { MonthKey } from "@/lib/time/local-month";
import type { AgendaLevel } from "./agenda";
import type { OwnerOf } from "./owners";

/** What a forum's points are read for. */
export interface Reading {
  org: { id: string; timeZone: string };
  level: AgendaLevel;
  /** The whole month that what is counted by the month is of. */
  month: MonthKey;
  lang: "sv" | "en";
  /** Epoch milliseconds. */
  now: number;
  /** Local date of `now`. */
  today: string;
  ownerOf: OwnerOf;
  /** The name of somebody who holds a role at the customer, or of one of the supplier's, by id. */
  nameOf: (personId: string | null | undefined) => string | null;
  /** Follow-ups that are not ended, which several groups tell of: read once. */
  openFollowUps: () => Promise<readonly FollowUp[]>;
}
