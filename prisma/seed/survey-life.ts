import "server-only";
import type { Scope } from "@/lib/access/scope";
import { enqueue } from "@/lib/jobs/commands";
import { dayMs, hourMs, stockholm, worldNow } from "./clock";
import type { Directory } from "./directory";
import { seedId } from "./ids";
import { customers, orgId } from "./organisations";
import { writeRelationSurveys } from "./relation-life";
import { type SeedClosing, surveyRows } from "./survey-rows";
import { surveyActions } from "./survey-words";

/** Who is asked at the first start, so that a link lies in the outbox. */
const askedToday = ["elsa.nordhed@ekliden.example", "ibrahim.osmani@nordvik.example"];

const settings = {
  ...{ share: 0.6, delayHours: 24, quarantineDays: 14, daysOpen: 14, changeDays: 3, langs: ["sv", "en"] },
  questions: [
    {
      key: "q1",
      sv: "Hur lätt var det att förstå svaret du fick?",
      en: "How easy was it to understand the answer you got?",
    },
  ],
};

/** Eighteen months of answers, what was done about some of them, and the yearly surveys. */
export async function writeSurveys(scope: Scope, seed: number, directory: Directory, present: number): Promise<number> {
  const { db } = scope;
  const idOf = (name: string) => directory.people.find((person) => person.name === name)?.id ?? null;
  let answers = 0;
  for (const { slug } of customers) {
    const org = orgId(slug);
    const by = idOf(slug === "ekliden" ? "Leila Rahimi" : "Tomas Hägglöf");
    await db.surveySettings.createMany({
      data: [
        {
          orgId: org,
          version: 1,
          values: { ...settings, target: null, questions: [] },
          madeById: by,
          madeAt: day("2025-05-26"),
        },
        { orgId: org, version: 2, values: { ...settings, target: 0.75 }, madeById: by, madeAt: day("2026-03-02") },
      ],
    });
    const rows = surveyRows(seed, slug, await listClosings(scope, org), by);
    await db.surveyInvitation.createMany({ data: rows.invitations });
    await db.surveyRemark.createMany({ data: rows.remarks });
    await db.surveyTag.createMany({ data: rows.tags });
    answers += rows.invitations.filter(({ score }) => score !== null).length;
  }
  await db.surveyAction.createMany({
    data: surveyActions.map(({ customer, said, body, owner, due, made, done }, index) => ({
      ...{ orgId: orgId(customer), id: seedId("survey-action", index), said, body, ownerId: idOf(owner) ?? "" },
      ...{ dueOn: new Date(`${due}T00:00:00Z`), createdAt: new Date(stockholm(made)), createdById: idOf(owner) },
      ...(done && { did: done.did, doneAt: new Date(stockholm(done.at)), doneById: idOf(owner) }),
    })),
  });
  await writeRelationSurveys(scope, seed, directory, present);
  for (const email of askedToday) await ask(scope, directory.people.find((person) => person.email === email)?.id ?? "");
  return answers;
}

const day = (local: string) => new Date(stockholm(`${local}T09:00`));

/** Every closing of a resolved case of somebody with an account, and when the case was reopened after it. */
function listClosings({ db }: Scope, org: string): Promise<SeedClosing[]> {
  return db.$queryRaw`
    select c.id as "caseId", c.number, c.requester_id as "personId", c.service_key as "serviceKey", c.category,
      c.site_key as "siteKey", c.priority, e.at as "closedAt",
      (select min(r.at) from case_event r where r.org_id = c.org_id and r.case_id = c.id and r.kind = 'reopened'
        and r.at > e.at) as "reopenedAt",
      exists (select 1 from sla_outcome o where o.org_id = c.org_id and o.case_id = c.id and o.outcome = 'breached') as late
    from cases c join case_event e on e.org_id = c.org_id and e.case_id = c.id and e.kind = 'closed'
    where c.org_id = ${org}::uuid and c.requester_id is not null and c.resolved_at is not null
    order by e.at, c.number`;
}

/** The last closed case of somebody, asked about by the first worker there is. */
async function ask(scope: Scope, personId: string): Promise<void> {
  const found = await scope.db.case.findFirst({
    where: { requesterId: personId, state: "closed", resolvedAt: { not: null }, invitations: { none: {} } },
    orderBy: { closedAt: "desc" },
  });
  if (!found?.closedAt || !found.closedMonth) return;
  const { orgId: org, id: caseId, closedAt, closedMonth, serviceKey, category, siteKey, priority } = found;
  const invitationId = seedId("survey-today", personId);
  const sendAt = new Date(Math.min(closedAt.getTime() + 24 * hourMs, worldNow - dayMs));
  const about = { closedAt, closedMonth, serviceKey, category, siteKey, priority };
  await scope.db.surveyInvitation.createMany({
    data: [{ orgId: org, id: invitationId, caseId, personId, ...about, sendAt }],
  });
  const payload = { orgId: org, invitationId };
  await enqueue(scope, { kind: "survey.send", payload, orgId: org, dedupeKey: invitationId });
}
