import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { largestMail } from "@/lib/cases/mail/read-mail";
import { type Received, receiveMail } from "@/lib/cases/mail/receive-commands";
import type { Io } from "./io";

export const usage = `maildrop [<folder>]                      takes one mail in from standard input, or each of a folder, and moves
                                         it to <folder>/taken; one that is too large goes to <folder>/refused;
                                         of a Maildir those in new/ go to cur/`;

export async function run(args: string[], io: Io): Promise<void> {
  const folder = read(args, io);
  if (folder !== undefined) return takeFolder(folder, io);
  const raw = await readInput(process.stdin);
  if (raw === null) return io.fail(`The mail is larger than ${largestMail} bytes.`);
  if (raw.length === 0) return io.fail("There is no mail on standard input.");
  const { id, repeated } = await take(raw);
  io.out({ id, repeated }, repeated ? "This mail has come before; nothing was done." : "The mail is taken in.");
}

/** Each mail is a transaction of its own, and moved once it stands: whatever is interrupted is taken up where it stopped. */
async function takeFolder(folder: string, io: Io): Promise<void> {
  const { inbox, taken: takenTo } = await placesOf(folder);
  const names = await filesOf(inbox, io);
  const counts = { taken: 0, repeated: 0, refused: 0 };
  for (const name of names) {
    const path = join(inbox, name);
    const { size } = await stat(path);
    if (size === 0 || size > largestMail) {
      await move(path, join(folder, "refused", name));
      counts.refused += 1;
      continue;
    }
    const { repeated } = await take(await readFile(path));
    await move(path, takenTo(name));
    counts[repeated ? "repeated" : "taken"] += 1;
  }
  const { taken, repeated, refused } = counts;
  io.out({ ...counts }, `${taken} taken in, ${repeated} had come before, ${refused} refused.`);
}

const take = (raw: Uint8Array): Promise<Received> =>
  inOperatorScope((scope) => receiveMail(scope, null, raw, new Date()));

/** Where mails lie and go. A Maildir has what has come in `new`, and in `cur` what has been seen, with an S to say so. */
async function placesOf(folder: string) {
  const isFolder = async (name: string) => (await stat(join(folder, name)).catch(() => null))?.isDirectory() === true;
  const isMaildir = (await isFolder("new")) && (await isFolder("cur"));
  return isMaildir
    ? { inbox: join(folder, "new"), taken: (name: string) => join(folder, "cur", `${name}:2,S`) }
    : { inbox: folder, taken: (name: string) => join(folder, "taken", name) };
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}

async function filesOf(folder: string, io: Io): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    // A mail server writes under a name with a dot first, or elsewhere, and renames what is whole.
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .sort();
  } catch {
    return io.fail(`The folder ${folder} cannot be read.`);
  }
}

/** All of a stream, or null when it is too much. */
async function readInput(input: AsyncIterable<Buffer | string>): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of input) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > largestMail) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

function read(args: string[], io: Io): string | undefined {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    if (positionals.length > 1) io.misuse(`usage: ${usage}`);
    return positionals[0];
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}
