import { expect, test } from "vitest";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { addForumAction, moveForumAction } from "@/lib/forums/actions/commands";
import { agreeMeetings, holdMeeting, planMeeting } from "@/lib/forums/meetings/commands";
import { addCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();

test("of the security group's record the audit trail tells the deed, and neither the forum nor the day", async () => {
  const org = await addCustomer(database.admin);
  const [bam, officer] = [staff([org], ["bam"]), staff([org], ["supplier_security_officer"], { name: "Per" })];
  await addStaff(database.admin, [bam, officer]);
  const [heldOn, due] = ["2026-10-07", "2026-10-20"];
  for (const [who, forum] of [
    [officer, "security"],
    [bam, "operative"],
  ] as const) {
    await inScope(who, async (scope) => {
      const ref = { orgId: org.id, forum };
      const plan = { at: stockholm(`${heldOn} 09:00`), materialDueOn: heldOn };
      const meetingId = await planMeeting(scope, ref, plan);
      await holdMeeting(scope, { ...ref, id: meetingId }, heldOn);
      const decided = { meetingId, title: "Byt lösenord", ownerId: who.personId, decidedOn: heldOn, due };
      const id = await addForumAction(scope, ref, decided);
      await moveForumAction(scope, { ...ref, id }, "2026-12-20");
    });
  }
  const trail = (actorId: string) =>
    inOperatorScope(async ({ db }) => {
      const where = { chain: org.id, actorId };
      const rows = await db.auditEntry.findMany({ where, orderBy: { seq: "asc" }, select: { detail: true } });
      return rows.map(({ detail }) => detail);
    });
  expect(await trail(officer.personId)).toEqual([
    { what: "planned" },
    { what: "held" },
    { what: "added" },
    { what: "moved" },
  ]);
  const forum = "operative";
  expect(await trail(bam.personId)).toEqual([
    { forum, what: "planned" },
    { forum, what: "held" },
    { forum, what: "added", dueOn: due },
    { forum, what: "moved", dueOn: "2026-12-20" },
  ]);
});

test("of four who agree on a number for the same month at once all get through, and one number is left", async () => {
  const org = await addCustomer(database.admin, { slug: "samtidig", key: "SAM" });
  const bam = staff([org], ["bam"], { name: "Bo" });
  await addStaff(database.admin, [bam]);
  const ref = { orgId: org.id, forum: "strategic" } as const;
  const numbers = [1, 2, 3, 4];
  const agree = (perYear: number) => inScope(bam, (scope) => agreeMeetings(scope, ref, { from: "2027-01", perYear }));
  await Promise.all(numbers.map(agree));
  const agreed = await inOperatorScope(({ db }) => db.forumAgreed.findMany({ where: { orgId: org.id } }));
  expect(agreed.map(({ perYear }) => numbers.includes(perYear))).toEqual([true]);
});
