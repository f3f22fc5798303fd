import * as z from "zod";
import type { SupplierRole } from "@/lib/access/roles";
import type { CalendarTimeline } from "@/lib/time/business-time";
import { isoDateSchema } from "@/lib/time/calendar";
import { localDateAt } from "@/lib/time/local-date";
import { type ClockName, clockNameSchema, prioritySchema, waitReasonSchema } from "./events";

/** A share between 0 and 1, written with decimals: 0.95 is 95 %. */
const shareSchema = z.number().min(0).max(1);

/** Minutes are business minutes of the calendar named. `"*"` is every service without a line of its own. */
export const agreementTargetSchema = z.strictObject({
  service: z.string().min(1),
  priority: prioritySchema,
  clock: clockNameSchema,
  minutes: z.int().min(1).max(5_256_000),
  calendar: z.string().min(1),
  pausedBy: z.array(waitReasonSchema),
  onReopen: z.enum(["continue", "new_clock"]),
});
export type AgreementTarget = z.infer<typeof agreementTargetSchema>;

/** When attainment is below `below`, `percent` of the month's fee is credited; the lowest step reached counts. */
export const creditStepSchema = z.strictObject({ below: shareSchema, percent: z.number().min(0).max(100) });
export type CreditStep = z.infer<typeof creditStepSchema>;

/** Service time agreed for a service, or for every service (`"*"`): the hours of a calendar, and the share of them it is there. */
export const availabilityTermSchema = z.strictObject({
  service: z.string().min(1),
  calendar: z.string().min(1),
  promisedShare: shareSchema,
});
export type AvailabilityTerm = z.infer<typeof availabilityTermSchema>;

/** Those who may be told: the supplier's roles that work with cases and see them all. */
export const warningRoles = [
  "servicedesk_agent",
  "incident_manager",
  "problem_manager",
  "operations_manager",
  "delivery_manager",
  "tam",
  "bam",
] as const satisfies readonly SupplierRole[];

/** Who is told when a running clock has used `percent` of its target. */
export const warningTermSchema = z.strictObject({ percent: z.int().min(1).max(200), role: z.enum(warningRoles) });
export type WarningTerm = z.infer<typeof warningTermSchema>;

export const agreementTermsSchema = z
  .strictObject({
    promisedShare: shareSchema,
    targets: z.array(agreementTargetSchema),
    credits: z.array(creditStepSchema).optional(),
    availability: z.array(availabilityTermSchema).optional(),
    warnings: z.array(warningTermSchema).optional(),
    /** How many local days after the resolution the customer may reopen a case; where it is silent, `standardReopenDays`. */
    reopenDays: z.int().min(0).max(365).optional(),
    /** After how many local days a resolved case closes by itself; where it is silent, never. */
    closeAfterDays: z.int().min(1).max(365).optional(),
  })
  .superRefine((terms, context) => {
    const seen = new Set<string>();
    for (const [index, target] of terms.targets.entries()) {
      const key = targetKey(target.service, target.priority, target.clock);
      if (seen.has(key)) {
        context.addIssue({ code: "custom", path: ["targets", index], message: "The same target stands twice." });
      }
      seen.add(key);
    }
  });
export type AgreementTerms = z.infer<typeof agreementTermsSchema>;

/** `validFrom` is a local date in the agreement's zone; the version holds until the next one begins. */
export const agreementVersionSchema = z.strictObject({
  id: z.string().min(1),
  validFrom: isoDateSchema,
  terms: agreementTermsSchema,
});
export type AgreementVersion = z.infer<typeof agreementVersionSchema>;

function targetKey(service: string, priority: number, clock: ClockName): string {
  return `${clock}|${priority}|${service}`;
}

/** The target for a case: the line of its own service before the line of every service (`"*"`); null when neither is there. */
export function findTarget(
  terms: AgreementTerms,
  service: string,
  priority: number,
  clock: ClockName,
): AgreementTarget | null {
  let general: AgreementTarget | null = null;
  for (const target of terms.targets) {
    if (target.priority !== priority || target.clock !== clock) continue;
    if (target.service === service) return target;
    if (target.service === "*") general = target;
  }
  return general;
}

/**
 * Everything a clock is judged by. `zone` gives the local date on which versions begin; `calendars` holds every calendar
 * the targets name.
 */
export type Agreement = {
  readonly zone: string;
  readonly versions: readonly AgreementVersion[];
  readonly calendars: Readonly<Record<string, CalendarTimeline>>;
};

/**
 * The version a clock is judged by: the one valid on the local date the clock *starts* — the opening of the case, or the
 * reopening when that starts a new clock — and it stays for the life of that clock. So a renegotiated agreement never
 * moves a promise already given. Entering a version with an earlier date is a correction: it is found when the case is
 * folded again, from the start and with all pauses kept. Null before the first version: nothing was promised then.
 */
export function versionInForce(agreement: Agreement, instant: number): AgreementVersion | null {
  const date = localDateAt(instant, agreement.zone);
  let found: AgreementVersion | null = null;
  for (const version of agreement.versions) {
    if (version.validFrom <= date && (found === null || version.validFrom >= found.validFrom)) found = version;
  }
  return found;
}
