import "server-only";
import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { monthAt } from "@/lib/time/local-month";
import { Refusal } from "../refusal";
import { isSame, type RowImportSummary, reject } from "../row-import";
import { fileRows } from "../rows";
import type { SurveyProfile } from "./survey-profile";
import { type ImportedAnswer, surveyColumns, surveyReader } from "./survey-row";

interface SurveyImportInput {
  path: string;
  profile: SurveyProfile;
  /** The customer's short name. */
  org: string;
  /** Epoch milliseconds: nothing of the file may lie after it. */
  now: number;
}

/**
 * Imports answers of another system in the caller's transaction: all of them, or — when the file or the profile cannot be
 * used, which throws Refusal — none. An answer is known again by the profile's name and its key; the same again changes nothing.
 */
export async function importSurveys(scope: Scope, input: SurveyImportInput): Promise<RowImportSummary> {
  const { path, profile, now } = input;
  const org = await scope.db.organisation.findFirst({
    where: { slug: input.org, kind: "customer" },
    select: { id: true, timeZone: true },
  });
  if (!org) throw new Refusal(`There is no customer "${input.org}".`);
  scope.require("import.run", org.id);
  const services = new Set(
    (await scope.db.service.findMany({ where: { orgId: org.id }, select: { key: true } })).map(({ key }) => key),
  );
  const read = surveyReader(profile, now);
  const seen = new Set<string>();
  const summary: RowImportSummary = { read: 0, created: 0, updated: 0, unchanged: 0, rejected: [] };
  const columns = surveyColumns(profile);
  for await (const rows of fileRows(path, profile, columns)) {
    const answers: ImportedAnswer[] = [];
    for (const { line, cells, problem } of rows) {
      summary.read += 1;
      const reading = problem ? { ok: false as const, ...problem } : read(cells);
      const key = cells[columns.indexOf(profile.key)]?.trim() || null;
      if (!reading.ok) reject(summary, [{ line, key, field: reading.field, reason: reading.reason }]);
      else if (seen.has(reading.answer.key)) {
        reject(summary, [{ line, key, field: profile.key, reason: "the key has been read already" }]);
      } else if (!services.has(reading.answer.service)) {
        const reason = `the customer has no service "${reading.answer.service.slice(0, 60)}": map it in the profile`;
        reject(summary, [{ line, key, field: profile.service.column ?? "service", reason }]);
      } else {
        seen.add(reading.answer.key);
        answers.push(reading.answer);
      }
    }
    await store(scope, org, profile.name, answers, summary);
  }
  if (summary.read === 0) throw new Refusal("The file has a header but no rows.");
  const { rejected, ...counts } = summary;
  await appendAudit(scope, {
    orgId: org.id,
    kind: "surveys.imported",
    subject: `profile:${profile.name}`,
    detail: { profile: profile.name, ...counts, rejected: rejected.length },
  });
  return summary;
}

async function store(
  scope: Scope,
  org: { id: string; timeZone: string },
  source: string,
  answers: readonly ImportedAnswer[],
  summary: RowImportSummary,
): Promise<void> {
  const { db } = scope;
  const orgId = org.id;
  const known = await db.surveyInvitation.findMany({
    where: { orgId, source, externalKey: { in: answers.map(({ key }) => key) } },
    include: { remark: { select: { comment: true } } },
  });
  const stored = new Map(known.map((row) => [row.externalKey, row]));
  const created = answers.filter(({ key }) => !stored.has(key)).map((answer) => ({ id: randomUUID(), answer }));
  await db.surveyInvitation.createMany({
    data: created.map(({ id, answer }) => ({
      orgId,
      id,
      source,
      externalKey: answer.key,
      sendAt: new Date(answer.closedAt),
      ...columnsOf(answer, org),
    })),
  });
  await db.surveyRemark.createMany({
    data: created.flatMap(({ id, answer }) => remarkOf(orgId, id, answer)),
  });
  summary.created += created.length;
  for (const answer of answers) {
    const row = stored.get(answer.key);
    if (!row) continue;
    const data = columnsOf(answer, org);
    if ((row.remark?.comment ?? "") === answer.comment && isSame(data, row)) {
      summary.unchanged += 1;
      continue;
    }
    await db.surveyInvitation.updateMany({ where: { orgId, id: row.id }, data });
    const where = { orgId, invitationId: row.id };
    const told = { comment: answer.comment, updatedAt: new Date(answer.answeredAt ?? answer.closedAt) };
    if (row.remark) await db.surveyRemark.updateMany({ where, data: told });
    else await db.surveyRemark.createMany({ data: remarkOf(orgId, row.id, answer) });
    summary.updated += 1;
  }
}

const date = (instant: number | null) => (instant === null ? null : new Date(instant));

function columnsOf(answer: ImportedAnswer, { timeZone }: { timeZone: string }) {
  const { closedAt, sentAt, answeredAt, score, service, category, site, priority } = answer;
  return {
    ...{ closedAt: new Date(closedAt), closedMonth: monthAt(closedAt, timeZone), sentAt: date(sentAt) },
    ...{ answeredAt: date(answeredAt), score, serviceKey: service, category, siteKey: site, priority },
    via: score === null ? null : ("imported" as ViaImport),
  };
}

type ViaImport = "mail" | "portal" | "imported";

function remarkOf(orgId: string, invitationId: string, { comment, answeredAt, closedAt }: ImportedAnswer) {
  if (comment === "") return [];
  return [{ orgId, invitationId, comment, updatedAt: new Date(answeredAt ?? closedAt) }];
}
