import "server-only";
import type { Scope } from "@/lib/access/scope";
import { publishReport } from "@/lib/reports/sla/commands";
import { listBreaches } from "@/lib/reports/sla/content-queries";
import { getReport } from "@/lib/reports/sla/queries";
import { dayMs, stockholm, worldNow, zone } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { customers, orgId } from "./organisations";
import { type SeedReport, seedReports, subscribers } from "./report-words";

/** The reports that have been made, after what they report has been written. */
export async function writeReports(scope: Scope, { people }: Directory): Promise<void> {
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? null;
  for (const { slug } of customers) {
    const ids = subscribers[slug].map(idOf).filter((id) => id !== null);
    await scope.db.slaReportSubscription.createMany({
      data: ids.map((personId) => ({ orgId: orgId(slug), personId })),
    });
  }
  for (const report of seedReports) await writeReport(scope, report, idOf(report.by));
  // Those who subscribed then have been told then.
  await scope.db.job.deleteMany({ where: { kind: "report.published" } });
}

async function writeReport(scope: Scope, story: SeedReport, by: string | null): Promise<void> {
  const { db } = scope;
  const customer = customers.find(({ slug }) => slug === story.customer);
  if (!customer) throw new Error(`no customer ${story.customer}`);
  const org = { id: orgId(story.customer), key: customer.key, name: customer.name, timeZone: zone };
  const id = seedId("sla-report", story.customer, story.month);
  const { month, summary, comments } = story;
  const at = story.published === null ? worldNow : stockholm(story.published);
  const written = { createdById: by, summaryById: by, createdAt: new Date(at - 2 * dayMs) };
  await db.slaReport.createMany({ data: [{ orgId: org.id, id, month, summary, ...written }] });
  const breaches = await listBreaches(scope, org, month, at);
  await db.slaReportComment.createMany({
    data: breaches.flatMap(({ caseId, clock, cycle, title }) => {
      const body = comments[title];
      const key = { orgId: org.id, reportId: id, caseId, clock, cycle };
      return body ? [{ ...key, body, authorId: by, updatedAt: new Date(at - dayMs) }] : [];
    }),
  });
  if (story.published === null) return;
  const report = await getReport(scope, org.id, month);
  if (!report || !(await publishReport(scope, org, report, at, by))) throw new Error(`${month} cannot be published`);
}
