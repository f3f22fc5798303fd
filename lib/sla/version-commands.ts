import "server-only";
import { randomUUID } from "node:crypto";
import type { Refusal } from "@/lib/access/action";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { enqueue } from "@/lib/jobs/commands";
import type { CalendarRules } from "@/lib/time/calendar";
import type { AgreementTerms } from "./agreement";

interface NewVersion {
  /** A local date, "2027-01-01". */
  validFrom: string;
  note: string;
  /** How many versions there were when its maker began: another number, and somebody else has made one since. */
  base: number;
}

const dateTaken: Refusal = { refused: "agreements.problem.date_taken", field: "validFrom" };
const changedMeanwhile: Refusal = { refused: "agreements.problem.changed_meanwhile" };

/** Makes a new version of a customer's agreement and asks for its cases to be folded again; the earlier ones stay as they are. */
export async function addAgreementVersion(
  scope: Scope,
  orgId: string,
  { validFrom, note, base, terms }: NewVersion & { terms: AgreementTerms },
): Promise<Refusal | null> {
  scope.require("sla.manage", orgId);
  await lockTerms(scope, orgId);
  const versions = await scope.db.agreementVersion.findMany({
    where: { orgId },
    select: { agreementKey: true, validFrom: true },
    orderBy: { validFrom: "desc" },
  });
  if (versions.length !== base) return changedMeanwhile;
  if (versions.some((version) => isoDate(version.validFrom) === validFrom)) return dateTaken;
  const agreement = versions[0]?.agreementKey ?? (await firstAgreement(scope, orgId));
  if (agreement === null) return { refused: "agreements.problem.no_agreement" };
  await scope.db.agreementVersion.createMany({
    data: [
      {
        orgId,
        id: randomUUID(),
        agreementKey: agreement,
        validFrom: new Date(`${validFrom}T00:00:00Z`),
        terms,
        note,
        createdBy: scope.viewerId,
      },
    ],
  });
  const detail = { validFrom, targets: terms.targets.length };
  await appendAudit(scope, { orgId, kind: "agreement.version_made", subject: `agreement:${agreement}`, detail });
  await askRefold(scope, orgId, firstConcerned(versions, validFrom));
  return null;
}

/** Makes a new version of a calendar, or a new calendar, and asks for the customer's cases to be folded again. */
export async function addCalendarVersion(
  scope: Scope,
  orgId: string,
  { key, name, validFrom, note, base, rules }: NewVersion & { key: string; name: string; rules: CalendarRules },
): Promise<Refusal | null> {
  scope.require("sla.manage", orgId);
  await lockTerms(scope, orgId);
  const versions = await scope.db.calendarVersion.findMany({
    where: { orgId, calendarKey: key },
    select: { validFrom: true },
  });
  if (versions.length !== base) return changedMeanwhile;
  if (versions.some((version) => isoDate(version.validFrom) === validFrom)) return dateTaken;
  if (versions.length === 0) await scope.db.calendar.createMany({ data: [{ orgId, key, name }] });
  await scope.db.calendarVersion.createMany({
    data: [
      {
        orgId,
        id: randomUUID(),
        calendarKey: key,
        validFrom: new Date(`${validFrom}T00:00:00Z`),
        rules,
        note,
        createdBy: scope.viewerId,
      },
    ],
  });
  const detail = { calendar: key, validFrom };
  await appendAudit(scope, { orgId, kind: "calendar.version_made", subject: `calendar:${key}`, detail });
  // A calendar's first version also covers the time before it; no case names a new calendar yet.
  if (versions.length > 0) await askRefold(scope, orgId, firstConcerned(versions, validFrom));
  return null;
}

/** One at a time makes versions of a customer's terms: of two at once, the second sees what the first made. */
async function lockTerms({ db }: Scope, orgId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`terms:${orgId}`}, 0))`;
}

async function firstAgreement({ db }: Scope, orgId: string): Promise<string | null> {
  const found = await db.agreement.findFirst({ where: { orgId }, select: { key: true }, orderBy: { key: "asc" } });
  return found?.key ?? null;
}

/** The first version also covers the time before it: one that is put before it changes that time too. */
function firstConcerned(versions: readonly { validFrom: Date }[], validFrom: string): string {
  return versions.every((version) => isoDate(version.validFrom) > validFrom) ? "1970-01-01" : validFrom;
}

/** The day of another change has a key of its own, since joining would forget one of the two. */
async function askRefold(scope: Scope, orgId: string, from: string): Promise<void> {
  await enqueue(scope, { kind: "sla.refold", payload: { orgId, from }, orgId, dedupeKey: `${orgId} ${from}` });
}

function isoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}
