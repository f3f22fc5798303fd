import { once } from "node:events";
import { createServer, type Server, type Socket } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { Client } from "pg";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { inJobScope } from "@/lib/access/scope";
import { queueMail } from "@/lib/jobs/mail-commands";
import { deliverMail } from "@/lib/jobs/mailer";
import { enqueueRecurring } from "@/lib/jobs/schedule-commands";
import { drain } from "@/lib/jobs/worker";
import { freshDatabase } from "@/tests/fixtures/database";
import { handlersWith } from "@/tests/jobs/handlers";

const database = freshDatabase();
let admin: Client;
let personId: string;
let stop: (() => Promise<void>) | undefined;

/** What a server was given: who is to have it, and the message as a mail program reads it. */
interface Received {
  recipients: string[];
  raw: string;
  mail: ParsedMail;
}
let received: Received[] = [];

// The settings are read once a process, so the servers of all tests stand at this port in turn.
let port: number;

beforeAll(async () => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  port = typeof address === "object" && address ? address.port : 0;
  probe.close();
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}?socketTimeout=400&greetingTimeout=400&connectionTimeout=400`;
  process.env.SMTP_FROM = "portal@supplier.example";
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
  const { rows } = await admin.query(
    `insert into person (id, email, name) values (gen_random_uuid(), 'anna.berg@example.org', E'Anna "A" <x@evil.example>, B\\r\\nBcc: eve@evil.example') returning id`,
  );
  personId = rows[0]?.id;
});
afterAll(() => admin.end());

beforeEach(async () => {
  received = [];
  await admin.query("delete from job; delete from mail_message");
  await inJobScope((scope) => enqueueRecurring(scope, Date.now()));
  await admin.query("update job set state = 'done'");
});
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

async function serve(options: SMTPServerOptions = {}): Promise<void> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    async onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      const raw = Buffer.concat(chunks).toString();
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      received.push({ recipients, raw, mail: await simpleParser(raw) });
      callback();
    },
    ...options,
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  stop = () => new Promise((resolve) => server.close(() => resolve()));
}

const handlers = handlersWith({
  "mail.send": (payload, { signal }) => deliverMail((payload as { messageId: string }).messageId, signal),
});
const mail = {
  subject: "Granska en text",
  text: "Hej Anna,\n\nläs åäö.\n.\nHälsningar",
  html: "<p>Hej <b>Anna</b>, läs åäö.</p>",
};
const queue = (more: object = {}) => inJobScope((scope) => queueMail(scope, { ...mail, personId, ...more }));
const states = async () =>
  (
    await admin.query(
      "select m.state as mail, j.state as job, j.attempts, j.last_error from mail_message m join job j on j.dedupe_key = m.id::text order by m.created_at",
    )
  ).rows;

test("two mails arrive, each once, as text and as HTML", async () => {
  await serve();
  const id = await queue();
  await queue({ personId: undefined, address: "second@example.org", html: undefined });
  expect(await drain(handlers)).toMatchObject({ done: 2, retried: 0 });
  expect(await drain(handlers)).toMatchObject({ done: 0 });

  const [first, second] = received.sort((a, b) => (a.recipients[0] ?? "").localeCompare(b.recipients[0] ?? ""));
  expect(first?.recipients).toEqual(["anna.berg@example.org"]);
  expect(first?.mail.subject).toBe(mail.subject);
  expect(first?.mail.text?.trim()).toBe(mail.text);
  expect(first?.mail.html).toContain("<b>Anna</b>, läs åäö.");
  expect(first?.mail.from?.value).toEqual([{ name: "Samverkan", address: "portal@supplier.example" }]);
  expect(first?.mail.messageId).toBe(`<${id}@localhost>`);
  expect(first?.mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(second?.recipients).toEqual(["second@example.org"]);
  expect(second?.mail.html).toBe(false);
  const { rows } = await admin.query(
    "select state, to_address, sent_at is not null as sent from mail_message order by to_address",
  );
  expect(rows).toEqual([
    { state: "sent", to_address: "anna.berg@example.org", sent: true },
    { state: "sent", to_address: "second@example.org", sent: true },
  ]);
});

test("a mail that somebody subscribes to says how one request ends it, and no other does", async () => {
  await serve();
  const href = "https://portal.example/api/unsubscribe/x1";
  await queue({ unsubscribe: href });
  await queue({ subject: "Annat" });
  await drain(handlers);
  const [one, other] = received.toSorted((a) => (a.mail.subject === mail.subject ? -1 : 1));
  expect(one?.raw).toContain(`List-Unsubscribe: <${href}>\r\n`);
  expect(one?.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
  expect(other?.raw).not.toContain("List-Unsubscribe");
});

test("a mail says where an answer goes, what it hangs together with, and that no machine should answer", async () => {
  await serve();
  await queue({ replyTo: "support+x1@supplier.example", thread: ["first@portal.example", "second@kund.example"] });
  await drain(handlers);
  const [{ mail: arrived }] = received as [Received];
  expect(arrived.replyTo?.value).toEqual([{ name: "ServiceDesk", address: "support+x1@supplier.example" }]);
  expect(arrived.inReplyTo).toBe("<second@kund.example>");
  expect(arrived.references).toEqual(["<first@portal.example>", "<second@kund.example>"]);
  expect(arrived.headers.get("x-auto-response-suppress")).toBe("All");
});

test("nothing typed becomes a header, a recipient or a second message", async () => {
  await serve();
  await queue({
    subject: "Hej\r\nBcc: eve@evil.example\r\n\r\nNy kropp\u2028X-Evil: 1\0",
    text: "Rad\r\n.\r\nMAIL FROM:<eve@evil.example>\r\nRCPT TO:<eve@evil.example>\r\n",
    html: undefined,
  });
  expect(await drain(handlers)).toMatchObject({ done: 1 });
  expect(received).toHaveLength(1);
  const [{ recipients, mail: arrived }] = received as [Received];
  expect(recipients).toEqual(["anna.berg@example.org"]);
  const to = [arrived.to].flat().flatMap((field) => field?.value ?? []);
  expect(to.map(({ address }) => address)).toEqual(["anna.berg@example.org"]);
  expect(arrived.bcc).toBeUndefined();
  expect(arrived.headers.has("x-evil")).toBe(false);
  expect(arrived.subject).toBe("Hej Bcc: eve@evil.example Ny kropp X-Evil: 1");
  expect(arrived.text).toContain("RCPT TO:<eve@evil.example>");
});

test.each([
  "eve@evil.example\r\nBcc: all@evil.example",
  "a@example.org, b@example.org",
  "Eve <eve@evil.example>",
  "a@example.org\nRCPT TO:<b@example.org>",
  "",
])("an address that is not one address is not queued: %j", async (address) => {
  await expect(queue({ personId: undefined, address })).rejects.toThrow();
  expect(await states()).toEqual([]);
});

test("a server that refuses everything leaves the mail waiting, and dead at last; then it is let go again", async () => {
  await queue();
  await admin.query("update job set max_attempts = 2 where kind = 'mail.send'");
  expect(await drain(handlers)).toMatchObject({ retried: 1 });
  expect(await states()).toMatchObject([
    { mail: "queued", job: "pending", last_error: "The mail server could not be used: ESOCKET" },
  ]);
  await admin.query("update job set run_at = now()");
  expect(await drain(handlers)).toMatchObject({ dead: 1 });
  expect(await states()).toMatchObject([{ mail: "queued", job: "dead", attempts: 2 }]);

  await serve();
  await admin.query("update job set state = 'pending', max_attempts = 3, run_at = now() where kind = 'mail.send'");
  expect(await drain(handlers)).toMatchObject({ done: 1 });
  expect(received).toHaveLength(1);
});

test("a server that says nothing costs a try, and the next one goes through", async () => {
  const sockets = new Set<Socket>();
  const silent: Server = createServer((socket) => sockets.add(socket)).listen(port, "127.0.0.1");
  await once(silent, "listening");
  await queue();
  expect(await drain(handlers)).toMatchObject({ retried: 1 });
  expect((await states())[0]?.last_error).toMatch(/^The mail server could not be used: ETIMEDOUT/);
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => silent.close(resolve));

  await serve();
  await admin.query("update job set run_at = now()");
  expect(await drain(handlers)).toMatchObject({ done: 1 });
  expect(received).toHaveLength(1);
});

test("a recipient refused for good is not tried again, and the server's words are not kept", async () => {
  await serve({
    onRcptTo: ({ address }, _session, callback) =>
      callback(Object.assign(new Error(`${address} is unknown here`), { responseCode: 550 })),
  });
  await queue();
  expect(await drain(handlers)).toMatchObject({ dead: 1 });
  expect(await states()).toMatchObject([
    { mail: "refused", job: "dead", attempts: 1, last_error: "The mail server refused the message for good: 550" },
  ]);
});

test("a full mailbox is tried again", async () => {
  await serve({
    onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error("try later"), { responseCode: 451 })),
  });
  await queue();
  expect(await drain(handlers)).toMatchObject({ retried: 1 });
  expect(await states()).toMatchObject([{ mail: "queued", job: "pending" }]);
});

test("whoever has left gets no mail, and a message of one name is made once", async () => {
  await serve();
  const once = { once: "review 1 reminder" };
  expect(await queue(once)).toBe(await queue(once));
  await admin.query("update person set status = 'disabled'");
  expect(await drain(handlers)).toMatchObject({ done: 1 });
  expect(await states()).toMatchObject([{ mail: "refused", job: "done" }]);
  expect(received).toEqual([]);
  await admin.query("update person set status = 'active'");
});
