import { beforeAll, describe, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { verifyCases } from "@/lib/cases/verify";
import { importCases } from "@/lib/intake/commands";
import { loadProfile, shippedProfiles } from "@/lib/intake/profile-file";
import { addCustomer, type TestCustomer } from "../fixtures/customer";
import { freshDatabase } from "../fixtures/database";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 28);

interface Expected {
  profile: string;
  read: number;
  created: number;
  rejected: { key: string; field: string; reason: RegExp }[];
  /** Cases by state. */
  states: Record<string, number>;
  services: string[];
}

/** Counted in the files by hand; what the rows say is written out, not computed by the product. */
const all: Expected[] = [
  {
    profile: "servicenow-incident-list",
    read: 36,
    created: 34,
    rejected: [
      { key: "INC0019001", field: "resolved_at", reason: /"2026-13-41 25:00:00" is not a date/ },
      { key: "INC0019002", field: "resolved_at", reason: /resolved, but not said when/ },
    ],
    states: { open: 7, waiting: 3, resolved: 8, closed: 16 },
    services: ["arbetsplats", "e-post", "natverk", "unclassified"],
  },
  {
    profile: "zammad",
    read: 31,
    created: 30,
    rejected: [{ key: "31901", field: "State", reason: /"removed" is no state/ }],
    states: { open: 8, waiting: 5, closed: 17 },
    services: ["anvandarstod", "natverk", "verksamhetssystem"],
  },
  {
    profile: "jira-service-management",
    read: 33,
    created: 32,
    rejected: [{ key: "ITSD-990", field: "Priority", reason: /"Blocker" is no priority/ }],
    states: { open: 8, waiting: 5, resolved: 19 },
    services: ["arbetsplats", "e-post", "natverk", "unclassified"],
  },
  {
    profile: "generic-event-log",
    read: 116,
    created: 18,
    rejected: [{ key: "A-901", field: "When", reason: /"2026-10-31 24:10" is not a date/ }],
    states: { open: 2, resolved: 7, closed: 9 },
    services: ["arbetsplats", "e-post", "natverk"],
  },
];

const load = (profile: string, org: string) =>
  inOperatorScope(async (scope) =>
    importCases(scope, {
      path: `tests/fixtures/exports/${profile}.csv`,
      profile: await loadProfile(profile),
      org,
      now,
    }),
  );

describe.each(all)("the export of $profile", ({ profile, read, created, rejected, states, services }) => {
  let org: TestCustomer;
  beforeAll(async () => {
    const slug = profile.replaceAll("-", "");
    org = await addCustomer(database.admin, { slug, key: slug.slice(0, 4).toUpperCase(), services: [] });
  });

  test("is read row by row, and every row that cannot be used is named", async () => {
    const summary = await load(profile, org.slug);
    expect(summary).toMatchObject({ read, created, updated: 0, unchanged: 0, rejectedCases: rejected.length });
    expect(summary.rejected.map(({ key, field }) => ({ key, field }))).toEqual(
      rejected.map(({ key, field }) => ({ key, field })),
    );
    for (const [index, { reason }] of rejected.entries()) expect(summary.rejected[index]?.reason).toMatch(reason);
  });

  test("stands as it says, with the services it names", async () => {
    const found = await inOperatorScope(({ db }) =>
      db.case.findMany({ where: { orgId: org.id }, select: { state: true, serviceKey: true } }),
    );
    const counted: Record<string, number> = {};
    for (const { state } of found) counted[state] = (counted[state] ?? 0) + 1;
    expect(counted).toEqual(states);
    expect([...new Set(found.map(({ serviceKey }) => serviceKey))].sort()).toEqual(services);
  });

  test("changes nothing when it comes again, and its stored figures are those of its events", async () => {
    expect(await load(profile, org.slug)).toMatchObject({ created: 0, updated: 0, unchanged: created });
    const { cases, differences } = await inOperatorScope((scope) => verifyCases(scope, org.id, now));
    expect([cases, differences]).toEqual([created, []]);
  });
});

/** The first row of each file, as a person reads it. */
test.each([
  ["servicenow-incident-list", "INC0010240"],
  ["zammad", "31001"],
  ["jira-service-management", "ITSD-410"],
  ["generic-event-log", "A-100"],
])("a case of %s tells its story", async (profile, externalKey) => {
  const story = await inOperatorScope(async ({ db }) => {
    const row = await db.case.findFirstOrThrow({ where: { source: profile, externalKey } });
    const events = await db.caseEvent.findMany({ where: { caseId: row.id }, orderBy: { seq: "asc" } });
    return {
      title: row.title,
      requester: row.requesterName,
      events: events.map(({ kind, at }) => `${kind} ${at.toISOString()}`),
    };
  });
  expect(story).toMatchSnapshot();
});

test("every profile that ships is one that can be used", async () => {
  for (const name of await shippedProfiles()) expect((await loadProfile(name)).name).toBe(name);
});
