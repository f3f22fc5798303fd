import { describe, expect, it } from "vitest";
import { inJobScope, inOperatorScope, inScope, inSurveyDoor } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/generated/prisma/client";
import { getSurveyCells } from "@/lib/satisfaction/figure-queries";
import { sendInvitation } from "@/lib/satisfaction/send-commands";
import { getOwnSurvey } from "@/lib/satisfaction/survey-queries";
import { hashOfToken } from "@/lib/satisfaction/token";
import { freshDatabase } from "@/tests/fixtures/database";
import { day } from "@/tests/fixtures/follow";
import { staff } from "@/tests/fixtures/staff";
import { given, hour, surveySettings, surveyWorld } from "@/tests/fixtures/survey";

const { world, ask, close, invitations, surveyMails, invited, answer, linked } = surveyWorld(freshDatabase());

describe("an invitation", () => {
  it("is planned with the closing, sent once its time has come, and told by five links whose tokens are not stored", async () => {
    await close();
    expect(await invitations()).toMatchObject([{ sent_at: null, closed_month: "2026-11", priority: 4 }]);
    const [{ id }] = await invitations();
    const { rows } = await world.admin.query("select run_at from job where kind = 'survey.send' and dedupe_key = $1", [
      id,
    ]);
    expect(rows[0].run_at.getTime()).toBe(world.now + 2 + hour);

    const twice = () => inJobScope((scope) => sendInvitation(scope, world.customer.id, id, world.now + hour));
    await twice();
    await twice();
    const [mail, ...more] = (await surveyMails(world.elsa)).filter(({ text }) => text.includes("/survey/"));
    expect(more.filter(({ subject }) => subject === mail?.subject)).toEqual([]);
    expect(mail?.text.match(/\/survey\/[\w-]{43}\?score=[1-5]/g)).toHaveLength(5);
    expect(mail?.text).toContain("Dockan");
    const token = /\/survey\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
    const links = await world.admin.query("select token_hash from survey_link where invitation_id = $1", [id]);
    expect(links.rows).toEqual([{ token_hash: hashOfToken(token) }]);
  });

  it("opens by its link for anyone, and nothing else does; looking answers nothing", async () => {
    const { id, token } = await invited();
    const at = world.now + 2 * hour;
    expect(await linked(token, at)).toMatchObject({ id, title: "Dockan", score: null, isOpen: true });
    expect(await linked(`${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`, at)).toBeNull();
    // At the door of one link no other row is seen: not of invitations, cases or people.
    const seen = await inSurveyDoor(hashOfToken(token), async ({ db }) => [
      await db.surveyInvitation.count(),
      await db.case.count(),
      await db.person.count(),
      await db.surveyLink.count(),
    ]);
    expect(seen).toEqual([1, 0, 0, 1]);
    expect(await invitations()).toMatchObject([{ score: null, answered_at: null }]);
  });

  it("is answered by a score, commented after, changed for three days, and not by a late one", async () => {
    const { id } = await invited();
    const at = world.now + 2 * hour;
    expect(await answer(id, given(4), at)).toBe(true);
    expect(await answer(id, given(5, { comment: "Snabbt!" }), at + hour)).toBe(true);
    expect(await answer(id, given(1), at + 3 * day)).toBe(false);
    expect(await invitations()).toMatchObject([{ score: 5, via: "mail" }]);
    const own = await inScope(world.elsa, (scope) =>
      getOwnSurvey(scope, world.customer.id, { id: world.caseId, title: "", reference: "" }, at + 2 * hour),
    );
    expect(own).toMatchObject({ score: 5, comment: "Snabbt!", isOpen: true });
  });

  it("has an answer that nobody else changes, in lock two either", async () => {
    const { id } = await invited();
    const at = world.now + 2 * hour;
    expect(await answer(id, given(1), at)).toBe(true);
    const where = { orgId: world.customer.id, id };
    const manager = staff([world.customer], ["delivery_manager"]);
    const agent = staff([world.customer], ["servicedesk_agent"]);
    const change = (who: PersonViewer, data: Prisma.SurveyInvitationUpdateManyMutationInput) =>
      inScope(who, ({ db }) => db.surveyInvitation.updateMany({ where, data }));
    const taken = { supersededAt: new Date(at) };
    for (const data of [
      { score: 5, ...taken },
      { sentAt: new Date(at), ...taken },
      { handledAt: new Date(at), ...taken },
    ])
      await expect(change(agent, data)).rejects.toThrow(/row-level/);
    await expect(
      change(manager, { score: 5, handledAt: new Date(at), handledById: manager.personId }),
    ).rejects.toThrow();
    await expect(change(manager, { handledAt: new Date(at), handledById: agent.personId })).rejects.toThrow(
      /row-level/,
    );
    expect(await change(manager, { handledAt: new Date(at), handledById: manager.personId })).toEqual({ count: 1 });
    expect(await change(world.elsa, { score: 2, changedAt: new Date(at) })).toEqual({ count: 1 });
  });

  it("expires unanswered", async () => {
    const { id, token } = await invited();
    const late = world.now + hour + surveySettings.daysOpen * day;
    expect(await linked(token, late)).toMatchObject({ state: "expired", isOpen: false });
    expect(await answer(id, given(5), late)).toBe(false);
  });

  it("is superseded when the case is reopened, and both are kept when it closes again", async () => {
    const { id, token } = await invited();
    await world.happens({ kind: "reopened", at: world.now + 3 * hour });
    expect(await linked(token, world.now + 4 * hour)).toMatchObject({ state: "superseded", isOpen: false });
    expect(await answer(id, given(5), world.now + 4 * hour)).toBe(false);
    await close(world.now + 5 * hour);
    const both = await invitations();
    expect(both.map(({ superseded_at }) => superseded_at !== null)).toEqual([true, false]);
    // What is refolded or told again changes nothing.
    await world.happens({ kind: "message", at: world.now + 6 * hour, direction: "out", internal: false }, "Hej");
    expect((await invitations()).map(({ id: kept }) => kept)).toEqual(both.map(({ id: kept }) => kept));
  });

  it("is not planned within the quarantine, for what was withdrawn, or where nobody is asked", async () => {
    await ask({ quarantineDays: 300 });
    await close();
    expect(await invitations()).toEqual([]);
    await ask({ share: 0 });
    await world.report();
    await close(world.now + hour);
    expect(await invitations()).toEqual([]);
  });
});

it("totals count an answered invitation once, and one that was taken back not at all", async () => {
  const { customer } = world;
  const cells = await inOperatorScope((scope) =>
    getSurveyCells(scope, customer.id, { from: "2026-01", to: "2026-12", service: null, priority: null }),
  );
  const sum = (of: "delivered" | "answered" | "superseded") => cells.reduce((total, cell) => total + cell[of], 0);
  const { rows } = await world.admin.query(
    `select count(*) filter (where sent_at is not null)::int as sent, count(answered_at)::int as answered,
       count(*) filter (where sent_at is not null and superseded_at is not null)::int as superseded
     from survey_invitation where org_id = $1`,
    [customer.id],
  );
  expect({
    sent: sum("delivered") + sum("superseded"),
    answered: sum("answered"),
    superseded: sum("superseded"),
  }).toEqual(rows[0]);
  await expect(
    inScope(world.colleague, (scope) =>
      getSurveyCells(scope, customer.id, { from: "2026-01", to: "2026-12", service: null, priority: null }),
    ),
  ).rejects.toThrow();
});
