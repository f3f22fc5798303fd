import * as z from "zod";
import { reportSchema } from "@/lib/cases/report";
import { localInstant } from "@/lib/time/local-date";
import { oneLine } from "@/lib/typed-text";

/** How a case reaches an agent who then writes it down. */
export const agentChannels = ["phone", "email", "visit"] as const;

export const registerSchema = reportSchema.omit({ about: true, trace: true }).extend({
  reporter: oneLine.min(2, "caseDesk.register.reporterMissing").max(254, "caseDesk.register.reporterMissing"),
  channel: z.enum(agentChannels, "caseDesk.register.channelMissing"),
  reportedAt: z.string().max(30),
});

const day = 86_400_000;
/** What is older is for an import: it would change months that have been reported. */
const longestAgo = 31 * day;

/** The instant a case was reported, epoch milliseconds, from a local time or nothing; or which sentence says what is wrong. */
export function reportedAtOf(typed: string, zone: string, now: number): number | "unreadable" | "future" | "old" {
  if (typed.trim() === "") return now;
  if (!/^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(typed)) return "unreadable";
  const at = localInstant(typed.slice(0, 16), zone);
  if (at === null) return "unreadable";
  if (at > now) return "future";
  return at < now - longestAgo ? "old" : at;
}
