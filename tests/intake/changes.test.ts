import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import { readChangeProfile } from "@/lib/intake/changes/change-profile";
import { importChanges } from "@/lib/intake/changes/commands";
import { loadProfileOf } from "@/lib/intake/profile-file";
import { readFigure } from "@/lib/measures/figure-queries";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { testFolders } from "@/tests/fixtures/folders";

const database = freshDatabase();
const folders = testFolders();
const now = Date.UTC(2026, 10, 28);
const head = "Id;Title;Kind;Service;Asked by;Asked;From;To;Estimate;Begun;Finished;Result;Incidents";
const asked = "2026-10-01 09:00";
const window = "2026-10-12 21:00;2026-10-13 01:00;2026-10-13 00:00";
const good = [
  `CHG-1;Ny brandvägg;Normal;Network;Supplier;${asked};${window};2026-10-12 21:05;2026-10-12 23:40;Done;`,
  `CHG-2;"Mer; disk";Emergency;Mail;Customer;${asked};;;;2026-10-29 10:00;2026-10-29 11:30;Rolled back;NORD-1, INC77`,
  `CHG-3;Ny version;;;;${asked};2026-12-01 20:00;2026-12-02 02:00;-;;;;`,
  `CHG-4;Inställd;Standard;Network;Supplier;${asked};${window};;2026-10-11 08:00;Cancelled;`,
];
const bad = [
  `CHG-1;Igen;Normal;Network;Supplier;${asked};;;;;;;`,
  `;Utan nyckel;Normal;Network;Supplier;${asked};;;;;;;`,
  `list;Utan siffra;Normal;Network;Supplier;${asked};;;;;;;`,
  `CHG-5;x;Normal;Network;Supplier;${asked};;;;;;;`,
  `CHG-6;Slag;Quick;Network;Supplier;${asked};;;;;;;`,
  `CHG-7;Tjänst;Normal;Fax;Supplier;${asked};;;;;;;`,
  "CHG-8;Datum;Normal;Network;Supplier;i går;;;;;;;",
  `CHG-9;Framtid;Normal;Network;Supplier;${asked};;;;;2027-01-01 10:00;Done;`,
  `CHG-10;Halvt fönster;Normal;Network;Supplier;${asked};2026-10-12 21:00;;;;;;`,
  `CHG-11;Utan slut;Normal;Network;Supplier;${asked};;;;;;Done;`,
  `CHG-12;Utan utfall;Normal;Network;Supplier;${asked};;;;;2026-10-12 21:00;;`,
  `CHG-13;Baklänges;Normal;Network;Supplier;${asked};;;;2026-10-12 22:00;2026-10-12 21:00;Done;`,
  `CHG-14;Utfall;Normal;Network;Supplier;${asked};;;;;2026-10-12 21:00;Kanske;`,
  `CHG-15;Okänt ärende;Normal;Network;Supplier;${asked};;;;;2026-10-12 21:00;Done;NORD-99`,
  `P-1;Från portalen;Normal;Network;Supplier;${asked};;;;;;;`,
];
let org: TestCustomer;

beforeAll(async () => {
  org = await addCustomer(database.job);
  const event = { kind: "opened" as const, at: Date.UTC(2026, 9, 29, 10), priority: 2 as const, service: "mail" };
  const draft = (source: string, externalKey: string) => ({
    ...{ source, externalKey, title: "Disk", channel: "phone", events: [{ event }] },
  });
  await inOperatorScope(async (scope) => {
    await storeCases(scope, org.id, [draft("portal", "a"), draft("other-system", "INC77")], now);
    await scope.db.change.createMany({
      data: [
        {
          ...{
            orgId: org.id,
            reference: "P-1",
            title: "Egen",
            kind: "normal",
            serviceKey: "mail",
            askedBy: "customer",
          },
          askedAt: new Date(now),
        },
      ],
    });
  });
});

async function importing(...lines: string[]) {
  const path = join(folders.make({ "changes.csv": `${[head, ...lines].join("\n")}\n` }), "changes.csv");
  const profile = await loadProfileOf(readChangeProfile, "lib/intake/changes/profiles/generic-changes.yaml");
  return inOperatorScope((scope) => importChanges(scope, { path, profile, org: org.slug, now }));
}

it("takes changes in once, however often, names what it leaves out, and changes what has changed", async () => {
  const first = await importing(...good, ...bad);
  expect(first).toMatchObject({ read: 19, created: 4, updated: 0, unchanged: 0 });
  expect(first.rejected.map(({ line, field, reason }) => [line, field, reason])).toEqual([
    [6, "Id", "the key has been read already"],
    [7, "Id", "the key is missing"],
    [8, "Id", expect.stringContaining("at least one digit")],
    [9, "Title", expect.stringContaining("this one 1")],
    [10, "Kind", expect.stringContaining('"Quick" is none of standard, normal, emergency')],
    [11, "Service", expect.stringContaining('no service "Fax"')],
    [12, "Asked", expect.stringContaining("is not a date")],
    [13, "Finished", expect.stringContaining("has not come yet")],
    [14, "To", "a window has both ends, or neither"],
    [15, "Finished", "it has an outcome, and did not end"],
    [16, "Result", "it ended, and its outcome is missing"],
    [17, "Finished", "it ended before it was begun"],
    [18, "Result", expect.stringContaining('"Kanske" is none of')],
    [19, "Incidents", 'the customer has no case "NORD-99"'],
    [20, "Id", expect.stringContaining("registered otherwise")],
  ]);
  expect(await importing(...good)).toMatchObject({ created: 0, updated: 0, unchanged: 4, rejected: [] });
  const changed = good.map((line) => line.replace("Ny version", "Ny version 2"));
  expect(await importing(...changed)).toMatchObject({ created: 0, updated: 1, unchanged: 3 });
  const stored = await inOperatorScope((scope) =>
    scope.db.change.findMany({
      where: { orgId: org.id, source: "generic-changes" },
      select: { reference: true, kind: true, serviceKey: true, askedBy: true, outcome: true, _count: true },
      orderBy: { reference: "asc" },
    }),
  );
  expect(
    stored.map(({ reference, kind, serviceKey, outcome, _count }) => [reference, kind, serviceKey, outcome, _count]),
  ).toEqual([
    ["CHG-1", "normal", "network", "implemented", { incidents: 0 }],
    ["CHG-2", "emergency", "mail", "backed_out", { incidents: 2 }],
    ["CHG-3", "normal", "workplace", null, { incidents: 0 }],
    ["CHG-4", "standard", "network", "cancelled", { incidents: 0 }],
  ]);
});

it("gives the figures that are reckoned by hand", async () => {
  const figure = async (kpi: "changes.success_rate" | "changes.late") => {
    const asking = { kpi, from: "2026-10", to: "2026-10", by: null };
    return (await inOperatorScope((scope) => readFigure(scope, org, asking, now))).whole;
  };
  // CHG-1 kept its window, CHG-2 was rolled back: 1 ÷ 2. CHG-4 was cancelled.
  expect(await figure("changes.success_rate")).toMatchObject({ value: 0.5, n: 2, excluded: { count: 1 } });
  // CHG-1 ended 20 minutes before the estimate; CHG-2 had none: 0 ÷ 1.
  expect(await figure("changes.late")).toMatchObject({ value: 0, n: 1, excluded: { count: 2 } });
});
