import { expect, test, vi } from "vitest";
import { inScope } from "@/lib/access/scope";
import { discardHeld, takeHeld } from "@/lib/cases/mail/held-commands";
import { listMailIn } from "@/lib/cases/mail/held-queries";
import { addCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { followWorld } from "@/tests/fixtures/follow";
import { attached, drop, multipart, vouched, type Written, written } from "@/tests/fixtures/mail";
import { addStaff, staff } from "@/tests/fixtures/staff";

// Every message here is made up for the test.
vi.hoisted(() => {
  process.env.MAIL_INBOUND_ADDRESS = "support@drift.example";
  process.env.MAIL_AUTHENTICATED_BY = "mx.drift.example";
  process.env.SMTP_FROM = "portal@drift.example";
});

const database = freshDatabase();
const world = followWorld(database);
const elsa = "elsa@example.org";
const ref = () => `NORD-${world.number}`;
const come = (mail: Written | string | Uint8Array, orgId: string | null = null) =>
  drop(world.admin, typeof mail === "object" && "from" in mail ? written(mail) : mail, world.now + 1_000, orgId);
/** As `come`, with the word of the mail server that it comes from where it says. */
const comeVouched = ({ headers, ...mail }: Written) => come({ ...mail, headers: { ...vouched, ...headers } });
/** Headers of an answer to a mail about the case that somebody has got. */
const got = async (person: { personId: string }) => {
  const id = `${world.caseId}.${person.personId}@localhost`;
  await world.admin.query(
    `insert into case_mail (org_id, case_id, message_id, person_id, way) values ($1, $2, $3, $4, 'out') on conflict do nothing`,
    [world.customer.id, world.caseId, id, person.personId],
  );
  return { "In-Reply-To": `<${id}>` };
};
const events = async (caseId: string) =>
  (await world.admin.query("select text, internal from case_event where case_id = $1 order by seq", [caseId])).rows;
const filesOf = async (caseId: string) =>
  (await world.admin.query("select name, mime, seq from case_file where case_id = $1 order by name", [caseId])).rows;

test("a known sender for whom the mail server vouches reports a case: what is quoted and signed is left out, the whole is kept", async () => {
  const text = "Den startar inte.\r\n\r\nMvh\r\nElsa\r\n\r\n-----Original Message-----\r\nFrån: X";
  const mail = await comeVouched({ from: `"Elsa, N" <ELSA@example.org>`, subject: "Fwd: Datorn är död", text });
  expect(mail).toMatchObject({ state: "opened", reason: null, raw: null, from_address: elsa, is_proven: true });
  expect(mail.text).toContain("-----Original");
  const { rows } = await world.admin.query("select * from cases where id = $1", [mail.case_id]);
  const { title, description, channel, requester_id: requester } = rows[0];
  expect({ title, description, channel, requester }).toEqual({
    ...{ title: "Datorn är död", description: "Den startar inte.", channel: "email" },
    requester: world.elsa.personId,
  });
});

test("who may write is who may write on the page, and nobody else, whatever a mail says", async () => {
  const { owner, colleague, agent, admin } = world;
  const other = await addCustomer(database.admin, { slug: "soderby", key: "SODE" });
  const stranger = staff([other], ["it_service_owner"], { name: "Siv", isSupplier: false });
  await addStaff(database.admin, [stranger]);
  const to = (from: string) => come({ from, subject: `SV: [${ref()}] Dockan` });
  const answer = (from: string, headers: Record<string, string>) => come({ from, headers });
  const held = { state: "held", case_id: null };
  expect(await answer(owner.email, await got(owner))).toMatchObject({ state: "added" });
  // Everybody can write another's address and a reference, and some have seen a mail to another.
  expect(await to(owner.email)).toMatchObject({ ...held, reason: "reference", hint: ref() });
  expect(await answer(elsa, await got(owner))).toMatchObject({ ...held, reason: "forwarded", hint: ref() });
  expect(await answer(colleague.email, await got(colleague))).toMatchObject({ ...held, reason: "no_right" });
  expect(await to(colleague.email)).toMatchObject({ ...held, reason: "no_right", hint: ref() });
  expect(await to(agent.email)).toMatchObject({ ...held, reason: "no_right" });
  expect(await to(stranger.email)).toMatchObject({ ...held, reason: "no_right", org_id: other.id });
  expect(await to("vem@annan.example")).toMatchObject({ ...held, reason: "unknown", org_id: null });
  expect(await come({ from: agent.email })).toMatchObject({ ...held, reason: "supplier" });
  // At the door of one customer, another's person is nobody.
  expect(await come({ from: elsa }, other.id)).toMatchObject({ ...held, reason: "unknown", org_id: other.id });
  await admin.query("update person set status = 'disabled' where id = $1", [owner.personId]);
  expect(await to(owner.email)).toMatchObject({ ...held, reason: "disabled" });
  await admin.query("update person set status = 'active' where id = $1", [owner.personId]);
  await admin.query("insert into membership (org_id, person_id, from_date) values ($1, $2, '2024-01-01')", [
    other.id,
    colleague.personId,
  ]);
  expect(await come({ from: colleague.email })).toMatchObject({ ...held, reason: "several" });
  await admin.query("update membership set to_date = '2025-01-01' where person_id = $1 and org_id = $2", [
    colleague.personId,
    other.id,
  ]);
  expect(await comeVouched({ from: colleague.email })).toMatchObject({ state: "opened" });
});

test("what a machine sends is noted, without a word of it, and gets no answer", async () => {
  const jobs = async () =>
    (await world.admin.query("select count(*)::int as n from job where kind <> 'mail.received'")).rows[0].n;
  const before = await jobs();
  const noted = { state: "ignored", raw: null, text: "", case_id: null };
  const machine = (headers: Record<string, string>) => come({ from: elsa, subject: `[${ref()}]`, headers });
  expect(await machine({ "Auto-Submitted": "auto-replied" })).toMatchObject({ ...noted, reason: "automatic" });
  expect(await machine({ From: "Portal <portal@drift.example>" })).toMatchObject({ ...noted, reason: "own" });
  expect(await jobs()).toBe(before);
});

test("a person's mail that says it is no automatic one is a person's", async () => {
  const headers = { ...(await got(world.elsa)), "Auto-Submitted": "no" };
  expect(await come({ from: elsa, headers })).toMatchObject({ state: "added" });
});

test("a mail confirms, withdraws and reopens nothing", async () => {
  await world.happens({ kind: "resolved", at: world.now + 5 }, "Kabeln är bytt.");
  const headers = await got(world.elsa);
  expect(await come({ from: elsa, headers, text: "Ja, det är löst." })).toMatchObject({ state: "added" });
  expect(await world.kinds()).not.toContain("closed");
  await world.happens({ kind: "closed", at: world.now + 500 });
  expect(await come({ from: elsa, headers })).toMatchObject({
    state: "held",
    reason: "closed",
    hint: ref(),
  });
  expect(await world.kinds()).not.toContain("reopened");
});

test("what waits about a security case is for those who see it, also when it is thrown away; the case says so", async () => {
  const { agent, admin, caseId, customer, now } = world;
  const headers = await got(world.elsa);
  await world.happens({ kind: "resolved", at: now + 5 });
  await world.happens({ kind: "closed", at: now + 500 });
  await admin.query("update cases set is_security = true where id = $1", [caseId]);
  const { id, ...mail } = await come({ from: elsa, headers, text: "Ett lösenord till." });
  expect(mail).toMatchObject({ state: "held", reason: "closed", case_id: caseId });
  expect((await events(caseId)).at(-1)).toMatchObject({ internal: true, text: expect.stringContaining("väntar") });
  const throwAway = () =>
    inScope(agent, async (scope) => {
      const held = await takeHeld(scope, id);
      if (held)
        await discardHeld(scope, held, "Dubblett", { id: agent.personId, name: "Emma", locale: "sv" }, new Date());
      return held !== null;
    });
  const seen = async (list: "held" | "sorted") =>
    (await inScope(agent, (scope) => listMailIn(scope, list, 1))).mails.some((one) => one.id === id);
  expect([await seen("held"), await throwAway()]).toEqual([false, false]);
  const admission = "insert into case_admission (org_id, case_id, person_id, admitted_by) values ($1, $2, $3, $3)";
  await admin.query(admission, [customer.id, caseId, agent.personId]);
  expect([await seen("held"), await throwAway(), await seen("sorted")]).toEqual([true, true, true]);
  await admin.query("delete from case_admission where case_id = $1", [caseId]);
  expect(await seen("sorted")).toBe(false);
});

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("files pass what the page asks of them; what does not is told to the desk and to the sender", async () => {
  const parts = [
    "Content-Type: text/plain; charset=utf-8\r\n\r\nSe bilden.",
    attached("skarm.png", png, "image/png"),
    attached("faktura.pdf.exe", Buffer.from("MZ\x90\x00"), "application/pdf"),
    attached("sida.html", Buffer.from("<script>alert(1)</script>"), "text/html"),
    attached("stor.pdf", Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(9 * 1024 * 1024)]), "application/pdf"),
  ];
  const mail = await come({ from: elsa, headers: await got(world.elsa), content: multipart("mixed", parts) });
  expect(mail).toMatchObject({ state: "added", files: ["skarm.png", "faktura.pdf.exe", "sida.html", "stor.pdf"] });
  expect(await filesOf(mail.case_id)).toEqual([{ name: "skarm.png", mime: "image/png", seq: mail.seq }]);
  expect(mail.refused.map(({ problem }: { problem: string }) => problem)).toEqual(["type", "type", "tooLarge"]);
  const [said, note] = (await events(mail.case_id)).slice(-2);
  expect(said).toEqual({ text: "Se bilden.", internal: false });
  expect(note.internal).toBe(true);
  expect(note.text).toContain("stor.pdf är större än 8 MB");
  const { rows } = await world.admin.query("select subject, text from mail_message where to_person = $1", [
    world.elsa.personId,
  ]);
  expect(rows).toEqual([expect.objectContaining({ subject: `[${ref()}] filer som inte togs emot` })]);
  expect(rows[0].text).toContain("faktura.pdf.exe");
});

test("what nobody can read, or nobody may believe, is looked at; what is too much is not", async () => {
  let nested = "Content-Type: text/plain\r\n\r\nDjupt";
  for (let depth = 0; depth < 200; depth += 1) nested = multipart("mixed", [nested], `b${depth}`);
  expect(await come({ from: elsa, content: nested })).toMatchObject({ state: "held", reason: "unreadable" });
  const twice = written({ from: elsa }).replace("To: ", `From: chef@kund.example\r\nTo: `);
  expect(await come(twice)).toMatchObject({ state: "held", reason: "no_sender" });
  expect(await come({ from: "utan adress" })).toMatchObject({ state: "held", reason: "no_sender" });
  const failed = {
    "Authentication-Results": "mx.drift.example; spf=pass; dmarc=fail (p=none) header.from=example.org",
  };
  expect(await come({ from: elsa, headers: failed })).toMatchObject({ state: "held", reason: "disproved" });
  expect(await comeVouched({ from: elsa, subject: "", text: "" })).toMatchObject({ state: "held", reason: "empty" });
  expect(await come("\u0000\u0001inget mejl alls")).toMatchObject({ state: "held", reason: "no_sender" });
});

test("an address proves nothing: what nobody vouches for waits, and so does what only the sender vouches for", async () => {
  const waits = { state: "held", reason: "unproven", case_id: null, is_proven: false, org_id: world.customer.id };
  expect(await come({ from: elsa })).toMatchObject(waits);
  const says = (value: string) => come({ from: elsa, headers: { "Authentication-Results": value } });
  expect(await says("mx.kund.example; dmarc=pass")).toMatchObject(waits);
  expect(await says("mx.drift.example; dmarc=none")).toMatchObject(waits);
  const below = written({ from: elsa, headers: vouched });
  expect(await come(`Authentication-Results: mx.drift.example; spf=none\r\n${below}`)).toMatchObject(waits);
});

test("a flood in somebody's name, or of a domain, hides nobody's own mail", async () => {
  const flood = (address: string, n: number) =>
    world.admin.query(
      `insert into mail_in (id, size, from_address, state, received_at)
       select gen_random_uuid(), 1, replace($1, '#', i::text), 'held', to_timestamp($2) from generate_series(1, $3) i`,
      [address, world.now / 1_000, n],
    );
  await flood(elsa, 21);
  expect(await come({ from: elsa })).toMatchObject({ state: "held", reason: "too_many" });
  await flood(elsa, 200);
  expect(await come({ from: elsa })).toMatchObject({ state: "ignored", reason: "flood" });
  expect(await comeVouched({ from: elsa })).toMatchObject({ state: "opened" });
  expect(await come({ from: elsa, headers: await got(world.elsa) })).toMatchObject({ state: "added" });
  // Of addresses that nobody has, the domain is counted; whoever works there is known by theirs.
  await flood("nobody-#@example.org", 201);
  expect(await come({ from: "nobody@example.org" })).toMatchObject({ state: "ignored", reason: "flood" });
  expect(await comeVouched({ from: "nobody@example.org" })).toMatchObject({ state: "held", reason: "unknown" });
  expect(await come({ from: world.owner.email })).toMatchObject({ state: "held", reason: "unproven" });
  expect(await come({ from: "nobody@annan.example" })).toMatchObject({ state: "held", reason: "unknown" });
});
