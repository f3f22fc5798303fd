import { beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/access/roles";
import { inJobScope, inOperatorScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { storeInvoices } from "@/lib/billing/invoices/commands";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { answerQuestion, askQuestion, replyToQuestion, settleQuestion } from "@/lib/billing/questions/commands";
import { tellOfQuestion } from "@/lib/billing/questions/notice-commands";
import { countQuestions, getQuestion, listOpenPriceQuestions } from "@/lib/billing/questions/queries";
import { answerSchema } from "@/lib/billing/questions/schema";
import { parsePayload } from "@/lib/jobs/kinds";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 20, 12);
const day = 86_400_000;
let customer: TestCustomer;
let other: TestCustomer;
let line: string;
const people = {} as Record<"owner" | "bam" | "manager" | "service" | "ceo", PersonViewer>;

beforeAll(async () => {
  customer = await addCustomer(database.job);
  other = await addCustomer(database.job, { slug: "soder", key: "SOD" });
  const person = (role: Role, isSupplier: boolean) => staff([customer], [role], { name: role, isSupplier });
  people.owner = person("contract_owner", false);
  people.bam = person("bam", true);
  people.manager = person("delivery_manager", true);
  people.service = person("it_service_owner", false);
  people.ceo = person("customer_ceo", false);
  await addStaff(database.job, Object.values(people));
  const draft = invoiceDraftSchema.parse({
    ...{ seller: "Drift AB", number: "77", issuedOn: "2026-10-31", currency: "SEK" },
    lines: [{ text: "Arbetsplats", amount: "987654.32" }],
  });
  await inOperatorScope((scope) => storeInvoices(scope, customer.id, [draft], "api", now));
  line = (await inOperatorScope(({ db }) => db.invoiceLine.findFirstOrThrow({ select: { id: true } }))).id;
});

const ask = (who: PersonViewer, body = "Varför 987 654,32 kr?", at = now - 3 * day) =>
  inScope(who, (scope) => askQuestion(scope, customer.id, { lineId: line, body }, at));
const place = () => ({ orgId: customer.id, number: 1 });
const read = (who: PersonViewer) => inScope(who, (scope) => getQuestion(scope, customer.id, 1, now));

describe("a price question", () => {
  it("is asked by the Contract Owner alone, in both locks, and about a line of their own", async () => {
    for (const who of [people.service, people.ceo, people.bam]) await expect(ask(who)).rejects.toThrow();
    const stranger = staff([other], ["contract_owner"], { isSupplier: false });
    expect(
      await inScope(stranger, (scope) => askQuestion(scope, other.id, { lineId: line, body: "x" }, now)),
    ).toBeNull();
    const forged = {
      orgId: customer.id,
      number: 9,
      lineId: line,
      askedById: people.bam.personId,
      askedAt: new Date(now),
    };
    await expect(inScope(people.bam, ({ db }) => db.priceQuestion.createMany({ data: [forged] }))).rejects.toThrow();
    expect(await ask(people.owner)).toBe(1);
    expect(await inScope(people.service, ({ db }) => db.priceQuestion.count())).toBe(0);
  });

  it("is counted and aged for the operative forum while it is open", async () => {
    await inScope(people.bam, async (scope) => {
      expect(await countQuestions(scope, customer.id, now)).toEqual({ open: 1, oldestDays: 3 });
      expect(await listOpenPriceQuestions(scope, customer.id, now)).toMatchObject([
        { number: 1, ageDays: 3, owner: null },
      ]);
    });
  });

  it("goes from asked to answered with a credit, back to open, and to settled", async () => {
    await expect(
      inScope(people.owner, (scope) => answerQuestion(scope, place(), { body: "x", credit: null }, now)),
    ).rejects.toThrow();
    await inScope(people.bam, (scope) =>
      answerQuestion(scope, place(), { body: "Vi krediterar.", credit: 12_050n }, now),
    );
    expect(await read(people.ceo)).toMatchObject({ question: { state: "answered", owner: "bam", credit: 12_050n } });
    // A month that has ended is told of as it stood then: the question waited, and before it was asked none did.
    await inScope(people.bam, async (scope) => {
      const day = 86_400_000;
      const counted = [now - 4 * day, now - day, now, now + 1].map((at) => countQuestions(scope, customer.id, at));
      expect((await Promise.all(counted)).map(({ open, oldestDays }) => [open, oldestDays])).toEqual([
        [0, null],
        [1, 2],
        [1, 3],
        [0, null],
      ]);
    });
    expect(await ask(people.owner, "Hela beloppet?", now)).toBe(1);
    expect(await read(people.owner)).toMatchObject({
      question: { state: "open", answeredAt: null },
      thread: [{}, {}, { author: "contract_owner" }],
    });
    await inScope(people.owner, (scope) => replyToQuestion(scope, place(), "Tack.", now));
    await inScope(people.owner, (scope) => settleQuestion(scope, place(), now));
    // What the customer has settled is not opened by an answer.
    const late = inScope(people.bam, (scope) => answerQuestion(scope, place(), { body: "Mer.", credit: null }, now));
    expect(await late).toBe("settled");
    const nowhere = { ...place(), number: 99 };
    expect(await inScope(people.bam, (scope) => answerQuestion(scope, nowhere, { body: "x", credit: null }, now))).toBe(
      "gone",
    );
    expect(await read(people.manager)).toMatchObject({ question: { state: "settled", credit: 12_050n } });
  });

  it("is told of to the other side, without amounts and without what was written", async () => {
    const jobs = await inOperatorScope(({ db }) =>
      db.job.findMany({ where: { kind: "price_question.moved" }, orderBy: { id: "asc" }, select: { payload: true } }),
    );
    for (const { payload } of jobs) {
      const told = parsePayload("price_question.moved", payload);
      for (let time = 0; time < 2; time++) await inJobScope((scope) => tellOfQuestion(scope, told, now));
    }
    const mails = await inOperatorScope(({ db }) =>
      db.mailMessage.findMany({ select: { toPerson: true, subject: true, text: true } }),
    );
    const to = (who: PersonViewer) => mails.filter(({ toPerson }) => toPerson === who.personId).length;
    // Asked: both who answer. Answered: the asker. The rest goes to the owner of the question alone, who is the BAM when it is told.
    expect([to(people.owner), to(people.service), to(people.ceo)]).toEqual([1, 0, 0]);
    expect(to(people.bam)).toBeGreaterThanOrEqual(3);
    const written = mails.map(({ subject, text }) => subject + text).join("\n");
    expect(written).not.toMatch(/987|120|kr\b|krediterar\./i);
    expect(written).toContain("/billing/questions/1");
  });

  it.each([
    ["1 234,50 kr", 123_450n],
    ["", null],
    ["0.5", 50n],
  ])("takes %j for a credit", (typed, credit) => {
    expect(answerSchema("sv").parse({ org: "x", number: "1", body: "Svar", credit: typed }).credit).toBe(credit);
  });

  it.each(["-5", "1,234", "tio", "1e5"])("does not take %j for a credit", (credit) => {
    const parsed = answerSchema("sv").safeParse({ org: "x", number: "1", body: "Svar", credit });
    expect(parsed.error?.issues[0]?.message).toBe("billing.question.amount");
  });
});
