import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { largestMail } from "@/lib/cases/mail/read-mail";
import type { Io } from "@/scripts/portal/io";
import { run } from "@/scripts/portal/maildrop";
import { freshDatabase } from "../fixtures/database";
import { testFolders } from "../fixtures/folders";
import { written } from "../fixtures/mail";

freshDatabase();
const folders = testFolders();

async function maildrop(folder: string): Promise<unknown> {
  let told: unknown;
  const never = (sentence: string) => {
    throw new Error(sentence);
  };
  const out = (value: unknown) => {
    told = value;
  };
  const io: Io = { json: false, out, say: () => undefined, fail: never, misuse: never };
  await run([folder], io);
  return told;
}

const mail = written({ from: "elsa@example.org", text: "Skärmen på Åsögatan är svart" });
const stored = () => inOperatorScope(({ db }) => db.mailIn.count());

test("mails of a folder are taken in once and moved; what is too large or empty is put aside", async () => {
  const contents = {
    "1.eml": mail,
    "2.eml": mail,
    "3.eml": "",
    "4.eml": "x".repeat(largestMail + 1),
    ".half.eml": mail,
  };
  const folder = folders.make(contents);
  expect(await maildrop(folder)).toEqual({ taken: 1, repeated: 1, refused: 2 });
  expect(readdirSync(join(folder, "taken"))).toEqual(["1.eml", "2.eml"]);
  expect(readdirSync(join(folder, "refused"))).toEqual(["3.eml", "4.eml"]);
  expect(await maildrop(folder)).toEqual({ taken: 0, repeated: 0, refused: 0 });
  expect(await stored()).toBe(1);
});

test("of a Maildir what is new is taken in, and lies in cur as seen", async () => {
  const name = "1764388800.M1P1.mx,S=1000";
  const folder = folders.make({
    [`new/${name}`]: written({ from: "eva@example.org" }),
    "tmp/half": mail,
    "cur/old:2,S": mail,
  });
  expect(await maildrop(folder)).toEqual({ taken: 1, repeated: 0, refused: 0 });
  expect([readdirSync(join(folder, "new")), readdirSync(join(folder, "cur")).sort()]).toEqual([
    [],
    [`${name}:2,S`, "old:2,S"],
  ]);
  expect(await stored()).toBe(2);
});
