import { expect, test, vi } from "vitest";
import { inJobScope, inOperatorScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { answerCaseAction, waitCaseAction } from "@/lib/cases/desk/case-actions";
import { mailFollowers } from "@/lib/cases/follow/news-commands";
import { receiveMail } from "@/lib/cases/mail/receive-commands";
import { sortMail } from "@/lib/cases/mail/sort-commands";
import { verifyCases } from "@/lib/cases/verify";
import { freshDatabase } from "@/tests/fixtures/database";
import { send } from "@/tests/fixtures/desk";
import { followWorld } from "@/tests/fixtures/follow";
import { drop, written } from "@/tests/fixtures/mail";

vi.hoisted(() => {
  process.env.MAIL_INBOUND_ADDRESS = "support@drift.example";
});
const browser = vi.hoisted(() => ({ viewer: { kind: "anonymous" } as unknown }));
vi.mock("@/lib/access/session", () => ({ getViewer: async () => browser.viewer }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ origin: "http://localhost:3000" }) }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

const database = freshDatabase();
const world = followWorld(database, Date.now() - 30 * 86_400_000);

/** Does what waits in the outbox about the case, at an instant; the mails to somebody, oldest first. */
async function deliver(at: number): Promise<void> {
  for (const news of await world.jobs()) await inJobScope((scope) => mailFollowers(scope, news as never, new Date(at)));
}

interface Mail {
  id: string;
  subject: string;
  text: string;
  reply_to: string | null;
  thread: string[];
}

async function mailsTo(person: PersonViewer): Promise<Mail[]> {
  const { rows } = await world.admin.query(
    `select m.id, subject, text, reply_to, thread from mail_message m
      join case_mail c on c.mail_id = m.id and c.case_id = $1 where to_person = $2 order by c.at, m.id`,
    [world.caseId, person.personId],
  );
  return rows;
}

const texts = async () => {
  const { rows } = await world.admin.query(
    "select text, actor_name, internal from case_event where case_id = $1 and text is not null order by seq",
    [world.caseId],
  );
  return rows.map(({ text, actor_name: by, internal }) => `${internal ? "(internal) " : ""}${by}: ${text}`);
};
const idOf = ({ id }: Mail) => `${id}@localhost`;
const ref = () => `${world.customer.key}-${world.number}`;
const desk = { org: "norrby" };

test("a case goes back and forth by mail: receipt, answer by mail, answer of the desk, answer by mail", async () => {
  const { elsa, agent } = world;
  const began = Date.now() - 60_000;
  await deliver(began);
  const [receipt] = await mailsTo(elsa);
  if (!receipt) throw new Error("there is no receipt");
  expect(receipt).toMatchObject({ subject: `[${ref()}] Dockan`, thread: [] });
  expect(receipt.reply_to).toMatch(/^support\+[0-9a-z]{41}@drift\.example$/);
  expect(receipt.text).toContain("Svara på mejlet");

  // Elsa's mail program answers to the address it was given, and quotes what it answers.
  const first = written({
    from: "Elsa Nordhed <elsa@example.org>",
    to: receipt.reply_to ?? "",
    subject: `SV: [${ref()}] Dockan`,
    headers: {
      "Message-ID": "<first@kund.example>",
      "In-Reply-To": `<${idOf(receipt)}>`,
      References: `<${idOf(receipt)}>`,
    },
    text: `Den är fortfarande svart.\r\n\r\nMvh\r\nElsa\r\n\r\nDen lör 28 nov. 2026 kl 10:12 skrev ServiceDesk:\r\n> ${receipt.text}`,
  });
  expect(await drop(world.admin, first, began + 1_000)).toMatchObject({
    state: "added",
    case_id: world.caseId,
    raw: null,
  });
  // The mail server was interrupted and sends it again; a worker takes it twice.
  const again = await drop(world.admin, first, began + 2_000);
  expect(again).toMatchObject({ state: "added", repeated: true });
  expect(again.text).toContain("> Hej Elsa!");

  browser.viewer = agent;
  expect(await send(answerCaseAction, { ...desk, ref: ref(), text: "Byt kabeln." })).toMatchObject({ status: "done" });
  expect(
    await send(waitCaseAction, { ...desk, ref: ref(), reason: "customer", nextContact: "2031-01-01" }),
  ).toMatchObject({
    status: "done",
  });
  await deliver(Date.now());
  const [, answer, ...more] = await mailsTo(elsa);
  expect(more).toEqual([]);
  expect(answer).toMatchObject({ subject: receipt.subject, thread: [idOf(receipt), "first@kund.example"] });
  expect(answer?.text).toContain("Byt kabeln.");

  // Another program keeps the headers of the thread, without the address.
  const second = written({
    from: "elsa@example.org",
    headers: { References: `<first@kund.example> <${answer?.id}@localhost>` },
    text: "Nu lyser den!",
  });
  expect(await drop(world.admin, second, Date.now())).toMatchObject({ state: "added", case_id: world.caseId });
  expect(await texts()).toEqual(["Elsa: Den är fortfarande svart.", "Emma: Byt kabeln.", "Elsa: Nu lyser den!"]);
  // Her answer has ended the wait for it, as on the page.
  expect((await world.kinds()).at(-1)).toBe("waiting_ended");
  expect((await inOperatorScope((scope) => verifyCases(scope, world.customer.id, Date.now()))).differences).toEqual([]);
});

test("a delivery that is cut off anywhere, or done by two at once, ends as one that was not", async () => {
  await deliver(Date.now());
  const [receipt] = await mailsTo(world.elsa);
  const to = receipt?.reply_to ?? "";
  const mail = Buffer.from(written({ from: "elsa@example.org", to, text: "Bara en gång." }));
  const take = () => inOperatorScope((scope) => receiveMail(scope, null, mail, new Date()));
  const taken = await Promise.all([take(), take(), take()]);
  expect(taken.filter(({ repeated }) => !repeated)).toHaveLength(1);
  const { id } = taken[0];
  await world.admin.query(
    `create function cut() returns trigger language plpgsql as $$ begin raise exception 'cut'; end $$`,
  );
  for (const table of ["case_event", "case_mail", "audit_entry", "job"]) {
    await world.admin.query(`create trigger cut before insert on ${table} for each row execute function cut()`);
    await expect(sortMail(id, new Date())).rejects.toThrow();
    await world.admin.query(`drop trigger cut on ${table}`);
    expect(await texts()).toEqual([]);
  }
  await Promise.all([sortMail(id, new Date()), sortMail(id, new Date())]);
  await sortMail(id, new Date());
  expect(await texts()).toEqual(["Elsa: Bara en gång."]);
});

test("the address of an answer is its receiver's own: another's, a forged one and two of them are looked at", async () => {
  const { elsa, owner } = world;
  await deliver(Date.now());
  const [receipt] = await mailsTo(elsa);
  const address = receipt?.reply_to ?? "";
  const forged = address.replace(/.@/, (end) => (end === "0@" ? "1@" : "0@"));
  const from = (person: PersonViewer, to: string) => drop(world.admin, written({ from: person.email, to }), Date.now());
  expect(await from(owner, address)).toMatchObject({ state: "held", reason: "forwarded", hint: ref() });
  expect(await from(elsa, forged)).toMatchObject({ state: "held", reason: "token" });
  expect(await from(elsa, `${address}, ${forged}`)).toMatchObject({ state: "held", reason: "token" });
  expect(await from(elsa, "support+kort@drift.example")).toMatchObject({ state: "held", reason: "token" });
  expect(await from(elsa, address.toUpperCase())).toMatchObject({ state: "added", case_id: world.caseId });
  expect(await texts()).toEqual(["Elsa: Hej"]);
});
