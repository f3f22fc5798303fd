import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { numberOfReference } from "@/lib/cases/reference";
import { Refusal } from "../refusal";
import { isSame, type RowImportSummary, reject } from "../row-import";
import { fileRows } from "../rows";
import type { ChangeProfile } from "./change-profile";
import { changeColumns, changeReader, type ImportedChange } from "./change-row";

interface ChangeImportInput {
  path: string;
  profile: ChangeProfile;
  /** The customer's short name. */
  org: string;
  /** Epoch milliseconds: nothing that has happened may lie after it. */
  now: number;
}

interface Org {
  id: string;
  key: string;
}

/** A change with the cases it caused found. */
interface Found {
  change: ImportedChange;
  cases: string[];
}

/**
 * Imports changes of another system in the caller's transaction: all of them, or — when the file or the profile cannot be
 * used, which throws Refusal — none. A change is known again by the profile's name and its reference; the same again changes
 * nothing, and one of another source is left alone.
 */
export async function importChanges(scope: Scope, input: ChangeImportInput): Promise<RowImportSummary> {
  const { path, profile, now } = input;
  const org = await scope.db.organisation.findFirst({
    where: { slug: input.org, kind: "customer" },
    select: { id: true, key: true },
  });
  if (!org) throw new Refusal(`There is no customer "${input.org}".`);
  scope.require("import.run", org.id);
  const rows = await scope.db.service.findMany({ where: { orgId: org.id }, select: { key: true } });
  const services = new Set(rows.map(({ key }) => key));
  const read = changeReader(profile, now);
  const seen = new Set<string>();
  const summary: RowImportSummary = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: [] };
  const columns = changeColumns(profile);
  for await (const batch of fileRows(path, profile, columns)) {
    const changes: Found[] = [];
    const readings = batch.map(({ line, cells, problem }) => {
      const key = cells[columns.indexOf(profile.key)]?.trim() || null;
      return { line, key, reading: problem ? { ok: false as const, ...problem } : read(cells) };
    });
    const named = readings.flatMap(({ reading }) => (reading.ok ? reading.change.incidents : []));
    const caseOf = await findCases(scope, org, named);
    const foreign = await listForeign(
      scope,
      org.id,
      profile.name,
      readings.flatMap(({ key }) => key ?? []),
    );
    for (const { line, key, reading } of readings) {
      summary.read += 1;
      if (!reading.ok) {
        reject(summary, [{ line, key, field: reading.field, reason: reading.reason }]);
        continue;
      }
      const { change } = reading;
      const unknown = change.incidents.find((one) => !caseOf.has(one));
      if (seen.has(change.key)) {
        reject(summary, [{ line, key, field: profile.key, reason: "the key has been read already" }]);
      } else if (foreign.has(change.key)) {
        const reason = "a change of this reference was registered otherwise, and is left alone";
        reject(summary, [{ line, key, field: profile.key, reason }]);
      } else if (!services.has(change.service)) {
        const reason = `the customer has no service "${change.service.slice(0, 60)}": map it in the profile`;
        reject(summary, [{ line, key, field: profile.service.column ?? "service", reason }]);
      } else if (unknown !== undefined) {
        const reason = `the customer has no case "${unknown.slice(0, 60)}"`;
        reject(summary, [{ line, key, field: profile.incidents?.column ?? "incidents", reason }]);
      } else {
        seen.add(change.key);
        const cases = [...new Set(change.incidents.flatMap((one) => caseOf.get(one) ?? []))];
        changes.push({ change, cases });
      }
    }
    await store(scope, org.id, profile.name, changes, summary);
  }
  if (summary.read === 0) throw new Refusal("The file has a header but no rows.");
  const { rejected, ...counts } = summary;
  const detail = { profile: profile.name, ...counts, rejected: rejected.length };
  await appendAudit(scope, { orgId: org.id, kind: "changes.imported", subject: `profile:${profile.name}`, detail });
  return summary;
}

/** Cases by what a file calls them: their reference here, or their key in the system they came from. */
async function findCases({ db }: Scope, org: Org, named: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(named)];
  if (asked.length === 0) return new Map();
  const numbers = asked.flatMap((one) => numberOfReference(one, org.key) ?? []);
  const rows = await db.case.findMany({
    where: {
      orgId: org.id,
      OR: [{ number: { in: numbers } }, { externalKey: { in: asked }, source: { not: "portal" } }],
    },
    select: { id: true, number: true, externalKey: true },
  });
  return new Map(
    asked.flatMap((one): [string, string][] => {
      const number = numberOfReference(one, org.key);
      const found = rows.find((row) => row.number === number) ?? rows.find((row) => row.externalKey === one);
      return found ? [[one, found.id]] : [];
    }),
  );
}

/** References that another source has given to a change already. */
async function listForeign({ db }: Scope, orgId: string, source: string, keys: string[]): Promise<Set<string>> {
  const where = { orgId, reference: { in: keys }, source: { not: source } };
  const rows = await db.change.findMany({ where, select: { reference: true } });
  return new Set(rows.map(({ reference }) => reference));
}

async function store(
  { db }: Scope,
  orgId: string,
  source: string,
  changes: readonly Found[],
  summary: RowImportSummary,
): Promise<void> {
  const known = await db.change.findMany({
    where: { orgId, source, reference: { in: changes.map(({ change }) => change.key) } },
    include: { incidents: { select: { caseId: true } } },
  });
  const stored = new Map(known.map((row) => [row.reference, row]));
  const created = changes.filter(({ change }) => !stored.has(change.key)).map((one) => ({ id: randomUUID(), ...one }));
  await db.change.createMany({
    data: created.map(({ id, change }) => ({ orgId, id, source, reference: change.key, ...columnsOf(change) })),
  });
  await db.changeIncident.createMany({
    data: created.flatMap(({ id, cases }) => cases.map((caseId) => ({ orgId, changeId: id, caseId }))),
  });
  summary.created += created.length;
  for (const { change, cases } of changes) {
    const row = stored.get(change.key);
    if (!row) continue;
    const data = columnsOf(change);
    // What somebody has linked here stays: a file adds to it.
    const linked = new Set(row.incidents.map(({ caseId }) => caseId));
    const added = cases.filter((caseId) => !linked.has(caseId));
    if (added.length === 0 && isSame(data, row)) {
      summary.unchanged += 1;
      continue;
    }
    await db.change.updateMany({ where: { orgId, id: row.id }, data: { ...data, revision: { increment: 1 } } });
    await db.changeIncident.createMany({ data: added.map((caseId) => ({ orgId, changeId: row.id, caseId })) });
    summary.updated += 1;
  }
}

const date = (instant: number | null) => (instant === null ? null : new Date(instant));

function columnsOf({ title, kind, service, askedBy, at, outcome }: ImportedChange) {
  return {
    ...{ title, kind, serviceKey: service, askedBy, askedAt: new Date(at.asked), outcome },
    ...{ windowFrom: date(at.windowFrom), windowTo: date(at.windowTo), estimatedFinishAt: date(at.estimatedFinish) },
    ...{ begunAt: date(at.begun), finishedAt: date(at.finished) },
  };
}
