import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inJobScope, inKeyScope, inOperatorScope, inScope, inSurveyDoor } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { finishAction, makeAction, setTags } from "@/lib/satisfaction/action-commands";
import { listDoneActions, listLowAnswers, listOpenActions } from "@/lib/satisfaction/action-queries";
import { type GivenAnswer, keepAnswer } from "@/lib/satisfaction/answer-commands";
import { answerFilterOf } from "@/lib/satisfaction/answer-filter";
import { listAnswers } from "@/lib/satisfaction/answer-queries";
import { getSurveyCells } from "@/lib/satisfaction/figure-queries";
import { tellOfLowScore } from "@/lib/satisfaction/low-commands";
import { sendInvitation } from "@/lib/satisfaction/send-commands";
import { type SurveySettings, suggestedSettings } from "@/lib/satisfaction/settings";
import { makeSettings } from "@/lib/satisfaction/settings-commands";
import { getLinkedSurvey, getOwnSurvey } from "@/lib/satisfaction/survey-queries";
import { hashOfToken } from "@/lib/satisfaction/token";
import { freshDatabase } from "@/tests/fixtures/database";
import { day, followWorld } from "@/tests/fixtures/follow";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const world = followWorld(database);
const hour = 3_600_000;
const remark = "zqordsomingenannanskaläsa";

let manager: PersonViewer;
let version = 0;

const settings: SurveySettings = { ...suggestedSettings, share: 1, delayHours: 1, quarantineDays: 0 };

async function ask(changed: Partial<SurveySettings> = {}) {
  const made = await inScope(manager, (scope) =>
    makeSettings(scope, world.customer.id, { ...settings, ...changed }, version),
  );
  expect(made).toBe(true);
  version += 1;
}

beforeAll(async () => {
  manager = staff([world.customer], ["delivery_manager"], { name: "Leila" });
  await addStaff(database.admin, [manager]);
});
beforeEach(() => ask());

/** The agent solves and closes the case of this test. */
async function close(at = world.now) {
  await world.happens({ kind: "resolved", at: at + 1 });
  await world.happens({ kind: "closed", at: at + 2 });
}

const invitations = async () => {
  const { rows } = await world.admin.query("select * from survey_invitation where case_id = $1 order by closed_at", [
    world.caseId,
  ]);
  return rows;
};

const mailsTo = async (person: PersonViewer) => {
  const { rows } = await world.admin.query<{ subject: string; text: string }>(
    "select subject, text from mail_message where to_person = $1 and subject not like '%Dockan%' order by created_at desc",
    [person.personId],
  );
  return rows;
};

/** Closes, delivers, and takes the link out of the mail. */
async function invited(at = world.now + hour) {
  await close();
  const [{ id }] = await invitations();
  await inJobScope((scope) => sendInvitation(scope, world.customer.id, id, at));
  const [mail] = await mailsTo(world.elsa);
  const token = /\/survey\/([\w-]{43})\?score=5/.exec(mail?.text ?? "")?.[1] ?? "";
  return { id: id as string, mail, token };
}

const given = (score: number, more: Partial<GivenAnswer> = {}): GivenAnswer => ({
  score,
  extra: {},
  via: "mail",
  ...more,
});
const answer = (id: string, what: GivenAnswer, at: number) =>
  inJobScope((scope) => keepAnswer(scope, { orgId: world.customer.id, id }, what, at));
const linked = (token: string, at: number) =>
  inSurveyDoor(hashOfToken(token), (scope) => getLinkedSurvey(scope, hashOfToken(token), at));

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
    const [mail, ...more] = (await mailsTo(world.elsa)).filter(({ text }) => text.includes("/survey/"));
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

  it("expires unanswered", async () => {
    const { id, token } = await invited();
    const late = world.now + hour + settings.daysOpen * day;
    expect(await linked(token, late)).toMatchObject({ state: "over", isOpen: false });
    expect(await answer(id, given(5), late)).toBe(false);
  });

  it("is superseded when the case is reopened, and both are kept when it closes again", async () => {
    const { id, token } = await invited();
    await world.happens({ kind: "reopened", at: world.now + 3 * hour });
    expect(await linked(token, world.now + 4 * hour)).toMatchObject({ state: "over" });
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

describe("what was written", () => {
  const read = (viewer: PersonViewer) =>
    inScope(viewer, ({ db }) => db.surveyRemark.findMany({ select: { comment: true } })).then(JSON.stringify);

  it("is read by those with the right and by nobody else, with either lock", async () => {
    const { id } = await invited();
    await answer(id, given(1, { comment: remark, reason: "slow" }), world.now + 2 * hour);
    const { customer } = world;
    expect(await read(manager)).toContain(remark);
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
    const found = await inScope(manager, (scope) =>
      listAnswers(scope, customer.id, answerFilterOf({ q: "INGENANNAN" })),
    );
    expect(found).toMatchObject({ total: 1, answers: [{ comment: remark, reason: "slow", caseNumber: world.number }] });
    const wild = await inScope(manager, (scope) => listAnswers(scope, customer.id, answerFilterOf({ q: "%" })));
    expect(wild.total).toBe(0);
  });

  it("reaches the delivery manager, whose mail does not hold it, and becomes what was done", async () => {
    const { id } = await invited();
    const { customer } = world;
    await answer(id, given(2, { comment: remark }), world.now + 2 * hour);
    const asked = await world.admin.query("select 1 from job where kind = 'survey.low' and dedupe_key = $1", [id]);
    expect(asked.rowCount).toBe(1);
    await inJobScope((scope) => tellOfLowScore(scope, customer.id, id, world.now + 2 * hour));
    const [mail] = await mailsTo(manager);
    expect(mail?.subject).toContain("lågt betyg");
    expect(mail?.text).not.toContain(remark);

    const low = await inScope(manager, listLowAnswers);
    expect(low.find((one) => one.id === id)).toMatchObject({ comment: remark, score: 2, caseNumber: world.number });
    const target = { orgId: customer.id, id };
    const action = {
      said: "Det tog lång tid",
      body: "Ringa inom en timme",
      owner: manager.personId,
      due: "2026-12-24",
    };
    const now = world.now + 3 * hour;
    expect(await inScope(manager, (scope) => makeAction(scope, target, action, now))).toBe(true);
    expect(await inScope(manager, (scope) => makeAction(scope, target, action, now))).toBe(false);
    expect((await inScope(manager, listLowAnswers)).some((one) => one.id === id)).toBe(false);
    expect(await inScope(manager, (scope) => setTags(scope, target, ["väntetid"]))).toBe(true);

    const open = (await inScope(manager, listOpenActions)).find(({ said }) => said === action.said);
    const done = () => inScope(world.owner, (scope) => listDoneActions(scope, customer.id));
    expect(await done()).toEqual([]);
    expect(await inScope(world.owner, ({ db }) => db.surveyAction.count())).toBe(0);
    const did = { orgId: customer.id, id: open?.id ?? "" };
    expect(await inScope(manager, (scope) => finishAction(scope, did, "Vi ringer nu inom en timme", now))).toBe(true);
    expect(await done()).toMatchObject([{ said: action.said, did: "Vi ringer nu inom en timme" }]);
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
