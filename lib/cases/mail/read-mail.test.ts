import { expect, test } from "vitest";
import { attached, multipart, written } from "@/tests/fixtures/mail";
import { automaticOf, isDisproved } from "./automatic";
import { headersOf, readMail } from "./read-mail";

// Every message here is made up for the test.
const elsa = "elsa@example.org";
const latin = (text: string) => Buffer.from(text, "latin1");
const read = async (content: string | Uint8Array, more: object = {}) =>
  readMail(Buffer.concat([Buffer.from(written({ from: elsa, content: "", ...more })), Buffer.from(content as string)]));

test.each<[string, string | Uint8Array, string]>([
  ["iso-8859-1", latin("Content-Type: text/plain; charset=iso-8859-1\r\n\r\nÅäö på räkmacka"), "Åäö på räkmacka"],
  [
    "quoted-printable",
    "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C5=E4=F6 p=E5 r=\r\n=E4kmacka",
    "Åäö på räkmacka",
  ],
  ["windows-1252", latin("Content-Type: text/plain; charset=windows-1252\r\n\r\nEn \x96 tv\xe5"), "En – två"],
  [
    "utf-8 that is broken",
    Buffer.from("Content-Type: text/plain; charset=utf-8\r\n\r\nA\xff\xfe", "latin1"),
    "A\ufffd\ufffd",
  ],
  ["a charset that does not exist", "Content-Type: text/plain; charset=klingon\r\n\r\nHej", "Hej"],
  [
    "HTML alone",
    "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Den &auml;r <b>svart</b></p><script>alert(1)</script><img src=x onerror=alert(1)>",
    "Den är svart",
  ],
  [
    "text and HTML",
    multipart("alternative", [
      "Content-Type: text/plain\r\n\r\nBara text",
      "Content-Type: text/html\r\n\r\n<p>Annat</p>",
    ]),
    "Bara text",
  ],
  [
    "parts that never end",
    'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nHej',
    "Hej",
  ],
  ["control characters", "Content-Type: text/plain\r\n\r\nA\u0000B\u0007C", "ABC"],
])("%s is read", async (_what, content, text) => {
  expect((await read(content))?.text).toBe(text);
});

test.each([
  ["=?iso-8859-1?Q?Sk=E4rmen_=E4r_sl=E4ckt?=", "Skärmen är släckt"],
  [`=?utf-8?B?${Buffer.from("Hej\r\nBcc: alla@kund.example").toString("base64")}?=`, "Hej Bcc: alla@kund.example"],
  ["Två\r\n rader", "Två rader"],
])("the subject %j is words in one line", async (subject, text) => {
  expect((await read("\r\nHej", { subject }))?.subject).toBe(text);
});

test("small pictures inside of a text are those of signatures; what is attached is a file", async () => {
  const picture =
    "Content-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline; filename=logo.png\r\n\r\nx";
  const parts = ["Content-Type: text/html\r\n\r\n<img src=cid:logo>Hej", picture, attached("a.txt", Buffer.from("A"))];
  const mail = await read(multipart("related", parts));
  expect(mail).toMatchObject({ text: "Hej", files: [{ name: "a.txt" }] });
});

test.each<[string, string, string | null]>([
  ["an automatic reply", "Auto-Submitted: auto-replied", "automatic"],
  ["a person's, which says so", "Auto-Submitted: no", null],
  ["Exchange's", "X-Auto-Response-Suppress: All", "automatic"],
  ["an old answering machine's", "Precedence: auto_reply", "automatic"],
  ["a list's", "List-Id: <nytt.kund.example>", "bulk"],
  ["bulk", "Precedence: Bulk", "bulk"],
  ["one with an empty return path", "Return-Path: <>", "bounce"],
  ["one with a return path", `Return-Path: <${elsa}>`, null],
  ["a mail server's report", "Content-Type: multipart/report; report-type=delivery-status", "bounce"],
  ["our own", "Message-ID: <0b1f@portal.example>", "own"],
  ["one that answers our own", "In-Reply-To: <0b1f@portal.example>", null],
  ["one whose folded header says it", "Auto-Submitted:\r\n auto-generated", "automatic"],
  ["one that says it in its text", "X-A: b\r\n\r\nAuto-Submitted: auto-replied", null],
])("%s is told", (_what, header, reason) => {
  const headers = headersOf(Buffer.from(`${header}\r\nFrom: ${elsa}\r\n\r\nHej`));
  expect(automaticOf(headers, { host: "portal.example", from: elsa })).toBe(reason);
  expect(isDisproved(headers)).toBe(false);
});
