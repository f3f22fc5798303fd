import { describe, expect, it } from "vitest";
import { inScope, type Scope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { getCase } from "@/lib/cases/case-queries";
import { listGroups } from "@/lib/cases/desk/people-queries";
import { queueFilterOf } from "@/lib/cases/desk/queue-filter";
import { listQueue } from "@/lib/cases/desk/queue-queries";
import { getRelations, listProblems } from "@/lib/cases/desk/relation-queries";
import { explainByRef } from "@/lib/cases/explain";
import { type CaseFilter, noFilter } from "@/lib/cases/filters";
import { listCaseFiles } from "@/lib/cases/follow/file-queries";
import { findCaseId, loadEvents } from "@/lib/cases/histories";
import { listEscalationsOf, listOpenEscalations } from "@/lib/cases/incidents/escalation-queries";
import { getFollowUp, listEntries, listFollowUps, listFollowUpsOf } from "@/lib/cases/incidents/queries";
import { listRepeats } from "@/lib/cases/incidents/repeat-queries";
import { countCases, countUnseen, listCases } from "@/lib/cases/list-queries";
import { listMailIn } from "@/lib/cases/mail/held-queries";
import { listApiCases } from "@/lib/intake/api/case-queries";
import { getWebhook } from "@/lib/intake/integration-queries";
import { rowsBehind } from "@/lib/measures/drill";
import { readDashboard } from "@/lib/measures/queries";
import { getReport, readDraft } from "@/lib/reports/sla/queries";
import { listLowAnswers, listOpenActions } from "@/lib/satisfaction/action-queries";
import { answerFilterOf } from "@/lib/satisfaction/answer-filter";
import { listAnswers, listTags } from "@/lib/satisfaction/answer-queries";
import { searchCases } from "@/lib/search/finding/case-queries";
import { freshDatabase } from "@/tests/fixtures/database";
import { insiders, now, outsiders, planted, securityWorld } from "@/tests/fixtures/security";

const database = freshDatabase();
const world = securityWorld(database);
const month = "2026-10";
const org = () => ({ ...world.customer, name: "Norrby" });
const as = (name: string) => world.people[name] as PersonViewer;

/** Every way in which the data layer tells of cases; what somebody may not ask for is told to nobody. */
const readings: Record<string, (scope: Scope) => Promise<unknown>> = {
  case: async (scope) => {
    const found = await getCase(scope, world.customer.id, world.number);
    if (!found) return null;
    const events = (await loadEvents(scope, world.customer.id, [found.id])).get(found.id);
    return [found, events, await listCaseFiles(scope, world.customer.id, found.id)];
  },
  byReference: async (scope) => ((await findCaseId(scope, org(), `NORD-${world.number}`)) ? planted : null),
  explanation: (scope) => explainByRef(scope, `NORD-${world.number}`, now),
  list: (scope) => listCases(scope, world.customer.id, wanted(noFilter)),
  words: (scope) => listCases(scope, world.customer.id, wanted({ ...noFilter, text: planted })),
  clocks: (scope) => listCases(scope, world.customer.id, wanted(rowsBehind("sla.breaches.response", slice()))),
  queue: (scope) => {
    const asked = { orgId: null, me: { id: scope.viewerId ?? "", name: "" }, assignee: null };
    const at = { soonUntil: new Date(now), today: "2026-10-30" };
    return listQueue(scope, queueFilterOf({}), { ...asked, ...at }, { cursor: null, limit: 50 });
  },
  groups: (scope) => listGroups(scope, world.customer.id),
  search: (scope) => searchCases(scope, planted, { offset: 0, limit: 20 }),
  reference: (scope) => searchCases(scope, `NORD-${world.number}`, { offset: 0, limit: 20 }),
  api: (scope) => listApiCases(scope, org(), {}),
  followUps: (scope) => listFollowUps(scope, world.customer.id, true, 100),
  ofMonth: (scope) => listFollowUpsOf(scope, world.customer.id, month),
  followUp: async (scope) => {
    const found = await getFollowUp(scope, world.customer.id, world.number);
    return found && [found, await listEntries(scope, world.customer.id, found.id)];
  },
  escalations: (scope) => listOpenEscalations(scope, world.customer.id),
  escalationsOf: (scope) => listEscalationsOf(scope, world.customer.id, world.caseId),
  relations: async (scope) => {
    const first = await getCase(scope, world.customer.id, 1);
    return first && getRelations(scope, world.customer.id, first.id);
  },
  problems: (scope) => listProblems(scope, world.customer.id),
  repeats: (scope) => listRepeats(scope, world.customer.id, now, 20),
  mails: (scope) => listMailIn(scope, "sorted", 1),
  answers: (scope) => listAnswers(scope, world.customer.id, answerFilterOf({})),
  themes: (scope) => listTags(scope, world.customer.id),
  low: (scope) => listLowAnswers(scope),
  actions: (scope) => listOpenActions(scope),
  report: async (scope) => {
    const head = await getReport(scope, world.customer.id, month);
    return head && (await readDraft(scope, org(), head, now)).rows;
  },
};

const slice = () => ({ from: month, to: month, priority: null, service: null, now, backlogAt: now });
const wanted = (filter: CaseFilter) => ({
  filter,
  ...{ sorting: { column: "number", order: "desc" } as const, cursor: null, limit: 50, now },
});

/** What a viewer is told, by the ways that tell them of the security case. */
async function toldOf(viewer: PersonViewer): Promise<string[]> {
  const told: string[] = [];
  for (const [name, read] of Object.entries(readings)) {
    const answer = await inScope(viewer, read).catch((error: Error) => {
      if (!/^no [a-z_.]+ in|not_found/.test(error.message)) throw error;
      return null;
    });
    const text = JSON.stringify(answer, (_key, value) => (typeof value === "bigint" ? Number(value) : value)) ?? "";
    if (text.includes(planted) || text.includes(`NORD-${world.number}`)) told.push(name);
  }
  return told;
}

/** Rows of the database that say the planted word, whatever lock one would ask for besides. */
async function rowsOf(viewer: PersonViewer): Promise<string[]> {
  const tables = ["cases", "case_event", "case_file", "incident_follow_up", "incident_entry", "incident_action"];
  const more = [
    "mail_in",
    "survey_remark",
    "survey_tag",
    "survey_action",
    "case_word",
    "escalation",
    "webhook_delivery",
    "sla_report_comment",
    "case_change",
    "problem_record",
  ];
  const found: string[] = [];
  for (const table of [...tables, ...more]) {
    const rows = await inScope(viewer, ({ db }) =>
      db.$queryRawUnsafe<{ text: string }[]>(`select t::text as text from ${table} t`),
    );
    if (rows.some(({ text }) => text.includes(planted) || text.includes("\\x6b76617374"))) found.push(table);
  }
  const others = ["sla_outcome", "case_relation", "case_admission", "escalation_told"];
  for (const table of others) {
    const key = table === "escalation_told" ? "escalation_id in (select id from escalation)" : "case_id = $1::uuid";
    const text = table === "case_relation" ? "related_id = $1::uuid" : key;
    const rows = await inScope(viewer, ({ db }) =>
      table === "escalation_told"
        ? db.$queryRawUnsafe<unknown[]>(`select 1 from ${table}`)
        : db.$queryRawUnsafe<unknown[]>(`select 1 from ${table} where ${text}`, world.caseId),
    );
    if (rows.length > 0) found.push(table);
  }
  return found;
}

const withoutRowSecurity = async (work: () => Promise<void>) => {
  const { rows } = await world.admin.query(
    "select relname as name from pg_class where relrowsecurity and relkind = 'r'",
  );
  const each = (deed: string) => rows.map(({ name }) => `alter table ${name} ${deed} row level security`).join(";");
  await world.admin.query(`${each("disable")}; ${each("no force")}`);
  try {
    await work();
  } finally {
    await world.admin.query(`${each("enable")}; ${each("force")}`);
  }
};

describe("a security case", () => {
  it.each(outsiders)(
    "is not told to the %s in any way, nor by the database where nothing else is asked",
    async (name) => {
      expect(await toldOf(as(name))).toEqual([]);
      expect(await rowsOf(as(name))).toEqual([]);
    },
  );

  it("is told to none of them where row-level security is off", async () => {
    await withoutRowSecurity(async () => {
      for (const name of ["agent", "delivery", "owner", "user"]) expect(await toldOf(as(name)), name).toEqual([]);
    });
  });

  it.each(insiders)("is told to the %s: case, lists, follow-up and escalation", async (name) => {
    const told = await toldOf(as(name));
    expect(told).toEqual(
      expect.arrayContaining(["case", "list", "clocks", "queue", "search", "followUp", "escalations", "relations"]),
    );
    expect(told.includes("mails")).toBe(name === "added");
    expect(await rowsOf(as(name))).toEqual(expect.arrayContaining(["cases", "case_event", "sla_outcome"]));
  });

  it("is told to its reporter with its public thread, and nothing of what is done behind it", async () => {
    const told = await toldOf(as("reporter"));
    expect(told).toEqual(expect.arrayContaining(["case", "list", "search", "answers", "themes"]));
    expect(told).not.toEqual(expect.arrayContaining([expect.stringMatching(/follow|escalation|relation|Month/)]));
    const read = readings.case as (scope: Scope) => Promise<unknown>;
    expect(JSON.stringify(await inScope(as("reporter"), read))).not.toContain("Internt");
    expect(await rowsOf(as("reporter"))).not.toEqual(expect.arrayContaining(["incident_follow_up", "escalation"]));
  });

  it("is not in a report, whoever makes it", async () => {
    await world.admin.query(
      "insert into case_admission (org_id, case_id, person_id, admitted_by) values ($1, $2, $3, $3)",
      [world.customer.id, world.caseId, as("manager").personId],
    );
    const report = readings.report as (scope: Scope) => Promise<{ security: object }>;
    const rows = await inScope(as("manager"), report);
    expect(JSON.stringify(rows)).not.toContain(planted);
    expect(rows.security).toEqual({ breaches: 2, incidents: 1 });
    await world.admin.query("delete from case_admission where person_id = $1", [as("manager").personId]);
  });

  it("is not told to other systems, not even by a delivery log", async () => {
    const { rows } = await world.admin.query("select id from webhook");
    const log = await inScope(as("delivery"), (scope) => getWebhook(scope, world.customer.id, rows[0].id, 1));
    expect(log?.deliveries).toEqual([]);
  });
});

describe("figures", () => {
  const figuresOf = (name: string) =>
    inScope(as(name), (scope) =>
      readDashboard(scope, org(), { from: month, to: month, clock: "resolution", time: "business" }, now),
    );

  it("count it for everybody alike", async () => {
    const officers = await figuresOf("officer");
    expect(officers.dashboard.figures.opened.measure.value).toBe(4);
    for (const name of ["agent", "delivery", "owner"]) {
      expect((await figuresOf(name)).dashboard).toEqual(officers.dashboard);
    }
  });

  it.each(["cases.opened", "cases.backlog", "sla.breaches.response"] as const)(
    "%s opens a list that says how many of its rows are not shown",
    async (kpi) => {
      const filter = rowsBehind(kpi, slice());
      const counted = (name: string) =>
        inScope(as(name), async (scope) => [
          await countCases(scope, world.customer.id, filter, now),
          await countUnseen(scope, world.customer.id, filter, now),
        ]);
      const [all] = await counted("officer");
      expect(await counted("officer")).toEqual([all, 0]);
      expect(await counted("added")).toEqual([all, 0]);
      expect(await counted("agent")).toEqual([(all ?? 0) - 1, 1]);
      expect(await counted("reporter")).toEqual([all, 0]);
    },
  );
});
