import "server-only";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { startStoring } from "@/lib/cases/commands";
import { cellReader, lookUp, type Rejection } from "./cells";
import { ensureServices, ensureSites } from "./lists";
import type { Profile } from "./profile";
import { Refusal } from "./refusal";
import { reject } from "./row-import";
import { fileRows } from "./rows";
import {
  createStaging,
  dropOversized,
  dropUnchanged,
  groupStaging,
  nextCases,
  type StagedRow,
  stage,
  stagedOrgs,
} from "./staging";
import { draughtsman, toDraft } from "./to-drafts";

interface ImportInput {
  path: string;
  profile: Profile;
  /** The customer's short name, or "from-column" when the profile names the column that says. */
  org: string;
  /** Epoch milliseconds: what running clocks are folded for. */
  now: number;
  onProgress?: (rows: number) => void;
}

/** `read` counts rows; the others count cases, and every case of the file is in exactly one of them. */
export interface ImportSummary {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejectedCases: number;
  /** Every row that could not be used; its case is not touched. */
  rejected: Rejection[];
}

const stagedAtOnce = 1_000;

/** So many bad rows are a wrong profile, not bad rows. */
const mostRejections = 10_000;

/**
 * Imports a file of cases in the caller's transaction: all of it, or — when the file or the profile cannot be used, which
 * throws Refusal — nothing. A case is known again by the profile's name and its key; when neither its rows nor the profile
 * have changed, nothing is done.
 */
export async function importCases(scope: Scope, input: ImportInput): Promise<ImportSummary> {
  const { profile, org } = input;
  if (org === "from-column" && !profile.org) {
    throw new Refusal("The profile does not say which column names the customer: add org, or pass --org <slug>.");
  }
  const summary: ImportSummary = { read: 0, created: 0, updated: 0, unchanged: 0, rejectedCases: 0, rejected: [] };
  await createStaging(scope);
  await stageFile(scope, input, summary);
  await groupStaging(scope, JSON.stringify(profile));
  for (const { org: slug, line } of await stagedOrgs(scope)) {
    const found = await scope.db.organisation.findFirst({ where: { slug, kind: "customer" }, select: { id: true } });
    if (!found) {
      throw new Refusal(`There is no customer "${slug}"${org === "from-column" ? ` (line ${line})` : ""}.`);
    }
    await importOrganisation(scope, input, { slug, orgId: found.id }, summary);
  }
  if (summary.read === 0) throw new Refusal("The file has a header but no rows.");
  summary.rejected.sort((a, b) => a.line - b.line);
  return summary;
}

async function stageFile(scope: Scope, { path, profile, org, onProgress }: ImportInput, summary: ImportSummary) {
  const cells = cellReader(profile);
  const slugOf = (row: StagedRow | { line: number; cells: string[] }) => {
    if (org !== "from-column" || !profile.org) return org;
    const text = cells.cell(row, profile.org.column);
    return text === null ? null : (lookUp(profile.org.map, text) ?? text);
  };
  let waiting: StagedRow[] = [];
  for await (const rows of fileRows(path, profile, cells.columns)) {
    for (const row of rows) {
      summary.read += 1;
      const key = cells.cell(row, profile.key);
      const slug = slugOf(row);
      if (key === null)
        reject(summary, [{ line: row.line, key, field: profile.key, reason: "the key is missing" }], mostRejections);
      else if (slug === null)
        reject(summary, [{ line: row.line, key, field: "org", reason: "the customer is missing" }], mostRejections);
      else waiting.push({ ...row, key, org: slug });
    }
    if (waiting.length < stagedAtOnce) continue;
    await stage(scope, waiting);
    waiting = [];
    onProgress?.(summary.read);
  }
  await stage(scope, waiting);
}

async function importOrganisation(
  scope: Scope,
  { profile, now }: ImportInput,
  { slug, orgId }: { slug: string; orgId: string },
  summary: ImportSummary,
): Promise<void> {
  scope.require("import.run", orgId);
  const counts = { created: 0, updated: 0, unchanged: 0, rejectedCases: 0 };
  const store = await startStoring(scope, orgId, now);
  counts.unchanged = await dropUnchanged(scope, slug, orgId, profile.name);
  const services = await ensureServices(scope, orgId, profile);
  const sites = await ensureSites(scope, orgId);
  const maker = draughtsman(profile);
  const oversized = await dropOversized(scope, slug, profile.key);
  counts.rejectedCases += oversized.length;
  reject(summary, oversized, mostRejections);
  for (let next = await nextCases(scope, slug, -1); next !== null; next = await nextCases(scope, slug, next.batch)) {
    const readings = next.cases.map(({ key, rows, digest }) => toDraft(maker, key, rows, digest));
    const drafts = [];
    for (const reading of readings) {
      if (reading.draft === null) {
        counts.rejectedCases += 1;
        reject(summary, reading.rejections, mostRejections);
        continue;
      }
      drafts.push(reading.draft);
      for (const [key, name] of reading.services) services.want(key, name);
      if (reading.site) sites.want(reading.site.key, reading.site.name);
    }
    await services.make();
    await sites.make();
    const stored = await store.store(drafts);
    counts.created += stored.created;
    counts.updated += stored.updated;
  }
  await store.finish();
  await noteImport(scope, orgId, profile, counts, summary.read);
  summary.created += counts.created;
  summary.updated += counts.updated;
  summary.unchanged += counts.unchanged;
  summary.rejectedCases += counts.rejectedCases;
}

async function noteImport(
  scope: Scope,
  orgId: string,
  { name }: Profile,
  { created, updated, unchanged, rejectedCases }: Omit<ImportSummary, "read" | "rejected">,
  read: number,
): Promise<void> {
  await appendAudit(scope, {
    orgId,
    kind: "cases.imported",
    subject: `profile:${name}`,
    detail: { profile: name, read, created, updated, unchanged, rejected: rejectedCases },
  });
}
