import { describe, expect, it } from "vitest";
import { inJobScope, inKeyScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { finishAction, makeAction, setTags } from "@/lib/satisfaction/action-commands";
import { listDoneActions, listLowAnswers, listOpenActions } from "@/lib/satisfaction/action-queries";
import { answerFilterOf } from "@/lib/satisfaction/answer-filter";
import { listAnswers } from "@/lib/satisfaction/answer-queries";
import { tellOfLowScore } from "@/lib/satisfaction/low-commands";
import { freshDatabase } from "@/tests/fixtures/database";
import { staff } from "@/tests/fixtures/staff";
import { given, hour, surveyWorld } from "@/tests/fixtures/survey";

const { world, held, invited, answer, surveyMails } = surveyWorld(freshDatabase());
const remark = "zqordsomingenannanskaläsa";

describe("what was written", () => {
  const read = (viewer: PersonViewer) =>
    inScope(viewer, ({ db }) => db.surveyRemark.findMany({ select: { comment: true } })).then(JSON.stringify);

  it("is read by those with the right and by nobody else, with either lock", async () => {
    const { id } = await invited();
    await answer(id, given(1, { comment: remark, reason: "slow" }), world.now + 2 * hour);
    const { customer } = world;
    expect(await read(held.manager)).toContain(remark);
    expect(await read(world.owner)).toContain(remark);
    expect(await read(world.elsa)).toContain(remark);
    for (const role of ["servicedesk_agent", "supplier_security_officer", "customer_ceo", "end_user"] as const) {
      const viewer = staff([customer], [role]);
      expect(await read(viewer), role).not.toContain(remark);
      await expect(
        inScope(viewer, (scope) => listAnswers(scope, customer.id, answerFilterOf({}))),
        role,
      ).rejects.toThrow();
    }
    const key = { keyId: world.agent.personId, orgId: customer.id, name: "k", rights: "write" as const };
    expect(JSON.stringify(await inKeyScope(key, "write", ({ db }) => db.surveyRemark.findMany()))).not.toContain(
      remark,
    );
    const found = await inScope(held.manager, (scope) =>
      listAnswers(scope, customer.id, answerFilterOf({ q: "INGENANNAN", page: "99" })),
    );
    expect(found).toMatchObject({
      total: 1,
      page: 1,
      answers: [{ comment: remark, reason: "slow", caseNumber: world.number }],
    });
    const wild = await inScope(held.manager, (scope) => listAnswers(scope, customer.id, answerFilterOf({ q: "%" })));
    expect(wild.total).toBe(0);
  });

  it("reaches the delivery held.manager, whose mail does not hold it, and becomes what was done", async () => {
    const { id } = await invited();
    const { customer } = world;
    await answer(id, given(2, { comment: remark }), world.now + 2 * hour);
    const asked = await world.admin.query("select 1 from job where kind = 'survey.low' and dedupe_key = $1", [id]);
    expect(asked.rowCount).toBe(1);
    await inJobScope((scope) => tellOfLowScore(scope, customer.id, id, world.now + 2 * hour));
    const [mail] = await surveyMails(held.manager);
    expect(mail?.subject).toContain("lågt betyg");
    expect(mail?.text).not.toContain(remark);

    const low = await inScope(held.manager, listLowAnswers);
    expect(low.find((one) => one.id === id)).toMatchObject({ comment: remark, score: 2, caseNumber: world.number });
    const target = { orgId: customer.id, id };
    const action = {
      said: "Det tog lång tid",
      body: "Ringa inom en timme",
      owner: held.manager.personId,
      due: "2026-12-24",
    };
    const now = world.now + 3 * hour;
    expect(await inScope(held.manager, (scope) => makeAction(scope, target, action, now))).toBe(true);
    expect(await inScope(held.manager, (scope) => makeAction(scope, target, action, now))).toBe(false);
    expect((await inScope(held.manager, listLowAnswers)).some((one) => one.id === id)).toBe(false);
    expect(await inScope(held.manager, (scope) => setTags(scope, target, ["väntetid"]))).toBe(true);

    const open = (await inScope(held.manager, listOpenActions)).find(({ said }) => said === action.said);
    const done = () => inScope(world.owner, (scope) => listDoneActions(scope, customer.id));
    expect(await done()).toEqual([]);
    expect(await inScope(world.owner, ({ db }) => db.surveyAction.count())).toBe(0);
    const did = { orgId: customer.id, id: open?.id ?? "" };
    expect(await inScope(held.manager, (scope) => finishAction(scope, did, "Vi ringer nu inom en timme", now))).toBe(
      true,
    );
    expect(await done()).toMatchObject([{ said: action.said, did: "Vi ringer nu inom en timme" }]);
  });
});
