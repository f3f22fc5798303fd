import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type CalendarRules, calendarRulesSchema } from "@/lib/time/calendar";
import { type AgreementTerms, agreementTermsSchema } from "./agreement";

/** A dated version as the desk lists it. `madeBy` is null for one that came with the customer. */
export interface VersionFacts {
  id: string;
  validFrom: string;
  madeAt: Date;
  madeBy: string | null;
  note: string;
}

export type AgreementVersionRow = VersionFacts & { terms: AgreementTerms };
export type CalendarVersionRow = VersionFacts & { rules: CalendarRules };

export interface CalendarRow {
  key: string;
  name: string;
  /** Newest first; never empty. */
  versions: CalendarVersionRow[];
}

const order = [{ validFrom: "desc" }, { id: "desc" }] as const;
const facts = { id: true, validFrom: true, createdAt: true, createdBy: true, note: true } as const;

/** Every version of a customer's agreement, newest first. */
export async function listAgreementVersions(scope: Scope, orgId: string): Promise<AgreementVersionRow[]> {
  scope.require("sla.manage", orgId);
  const rows = await scope.db.agreementVersion.findMany({
    where: { orgId },
    select: { ...facts, terms: true },
    orderBy: [...order],
  });
  const names = await namesOf(scope, rows);
  return rows.map(({ terms, ...row }) => ({ ...versionFacts(row, names), terms: agreementTermsSchema.parse(terms) }));
}

/** Every calendar of a customer with its versions, newest first. */
export async function listCalendars(scope: Scope, orgId: string): Promise<CalendarRow[]> {
  scope.require("sla.manage", orgId);
  const calendars = await scope.db.calendar.findMany({
    where: { orgId },
    select: { key: true, name: true },
    orderBy: { name: "asc" },
  });
  const rows = await scope.db.calendarVersion.findMany({
    where: { orgId },
    select: { ...facts, calendarKey: true, rules: true },
    orderBy: [...order],
  });
  const names = await namesOf(scope, rows);
  return calendars
    .map(({ key, name }) => ({
      key,
      name,
      versions: rows
        .filter(({ calendarKey }) => calendarKey === key)
        .map(({ rules, calendarKey: _key, ...row }) => ({
          ...versionFacts(row, names),
          rules: calendarRulesSchema.parse(rules),
        })),
    }))
    .filter(({ versions }) => versions.length > 0);
}

interface Row {
  id: string;
  validFrom: Date;
  createdAt: Date;
  createdBy: string | null;
  note: string;
}

function versionFacts(row: Row, names: ReadonlyMap<string, string>): VersionFacts {
  const { id, validFrom, createdAt, createdBy, note } = row;
  const madeBy = createdBy === null ? null : (names.get(createdBy) ?? null);
  return { id, validFrom: validFrom.toISOString().slice(0, 10), madeAt: createdAt, madeBy, note };
}

async function namesOf({ db }: Scope, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ createdBy }) => createdBy ?? []))];
  if (ids.length === 0) return new Map();
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}

export interface AgreementSummary {
  orgId: string;
  validFrom: string;
  promisedShare: number;
}

/** The versions of every customer whose service level the viewer manages, oldest first. */
export async function listAgreementSummaries(scope: Scope): Promise<AgreementSummary[]> {
  const rows = await scope.db.agreementVersion.findMany({
    where: scope.where("sla.manage"),
    select: { orgId: true, validFrom: true, terms: true },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
  return rows.map(({ orgId, validFrom, terms }) => ({
    orgId,
    validFrom: validFrom.toISOString().slice(0, 10),
    promisedShare: agreementTermsSchema.parse(terms).promisedShare,
  }));
}
