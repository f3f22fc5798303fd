import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { excludeClock, includeClock, storeCases } from "@/lib/cases/commands";
import { findCaseId } from "@/lib/cases/histories";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";

const database = freshDatabase();
const now = stockholm("2026-10-30 12:00");
let customer: TestCustomer;

beforeAll(async () => {
  customer = await addCustomer(database.job);
  const events = [
    { event: { kind: "opened" as const, at: stockholm("2026-10-05 08:00"), priority: 3, service: "mail" } },
    { event: { kind: "resolved" as const, at: stockholm("2026-10-29 08:00") } },
  ];
  const draft = { source: "test", externalKey: "1", title: "Ett ärende", events };
  await inOperatorScope((scope) => storeCases(scope, customer.id, [draft], now));
});

const as = (role: Role): PersonViewer => ({
  kind: "person",
  personId: randomUUID(),
  sessionId: randomUUID(),
  name: "Någon",
  email: "nagon@example.example",
  locale: "sv",
  theme: "system",
  isSupplier: true,
  customers: [{ ...customer, name: customer.slug, roles: [role] }],
});

const october = () =>
  inOperatorScope(({ db }) =>
    db.slaMonth.findMany({
      where: { orgId: customer.id, clock: "resolution" },
      select: { month: true, met: true, breached: true, excluded: true },
    }),
  );

async function exclude(viewer: PersonViewer) {
  return inScope(viewer, async (scope) => {
    const caseId = await findCaseId(scope, customer, "NORD-1");
    await excludeClock(
      scope,
      customer.id,
      { caseId: caseId ?? "", clock: "resolution", reason: "Avtalat underhåll" },
      now,
    );
    return caseId;
  });
}

describe("excluding a clock, as a person under row-level security", () => {
  it("moves it from the breached to the excluded of its month, and back", async () => {
    expect(await october()).toMatchObject([{ breached: 1, excluded: 0 }]);
    const manager = as("incident_manager");
    const caseId = await exclude(manager);
    expect(await october()).toMatchObject([{ breached: 0, excluded: 1 }]);
    await inScope(manager, (scope) =>
      includeClock(scope, customer.id, { caseId: caseId ?? "", clock: "resolution" }, now + 1),
    );
    expect(await october()).toMatchObject([{ breached: 1, excluded: 0 }]);
  });

  it.each(["tam", "servicedesk_agent", "it_manager", "end_user"] as const)("is refused to a %s", async (role) => {
    await expect(exclude(as(role))).rejects.toThrow(/no (sla\.exclude|cases\.read_org) in/);
    expect(await october()).toMatchObject([{ breached: 1, excluded: 0 }]);
  });
});
