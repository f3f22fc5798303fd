import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import * as z from "zod";
import { hashPassword } from "@/lib/access/password";
import { inOperatorScope } from "@/lib/access/scope";
import { addPerson, setPersonStatus } from "@/lib/organisation/commands";
import { findOrganisation, findPerson, listPeople } from "@/lib/organisation/directory";
import type { Io } from "./io";
import { today } from "./today";

export const usage = `user add --email <address> --name "<name>" --org <slug> [--locale sv|en]
                                         a person employed there; prints a first password once
user list [--org <slug>]                 people
user disable <email>                     ends every session and closes the account`;

export async function run(args: string[], io: Io): Promise<void> {
  const [verb, ...rest] = args;
  const { values, positionals } = read(rest, io);
  if (verb === "add" && positionals.length === 0) await add(values, io);
  else if (verb === "list" && positionals.length === 0) await list(values.org, io);
  else if (verb === "disable" && positionals[0] && positionals.length === 1) await disable(positionals[0], io);
  else io.misuse(`usage: ${usage}`);
}

interface Values {
  email?: string | undefined;
  name?: string | undefined;
  org?: string | undefined;
  locale?: string | undefined;
}

function read(args: string[], io: Io): { values: Values; positionals: string[] } {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { email: text, name: text, org: text, locale: text } });
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}

async function add({ email, name, org: slug, locale = "sv" }: Values, io: Io): Promise<void> {
  if (!email || !name || !slug || (locale !== "sv" && locale !== "en")) io.misuse(`usage: ${usage}`);
  if (!z.email().safeParse(email).success) io.misuse(`"${email}" is no mail address.`);
  const password = randomBytes(15).toString("base64url");
  const passwordHash = await hashPassword(password);
  const result = await inOperatorScope(async (scope) => {
    const org = await findOrganisation(scope, slug);
    if (!org) return "no_org";
    const from = today(org.timeZone);
    return (await addPerson(scope, { orgId: org.id, email, name, locale, passwordHash, from })) ?? "taken";
  });
  if (result === "no_org") io.fail(`There is no organisation "${slug}".`);
  if (result === "taken") io.fail(`The address ${email} is taken.`);
  const address = email.toLowerCase();
  io.out({ id: result, email: address, name, org: slug, password }, `${name} is added. First password: ${password}`);
}

async function list(slug: string | undefined, io: Io): Promise<void> {
  const people = await inOperatorScope(async (scope) => {
    if (slug === undefined) return listPeople(scope);
    const org = await findOrganisation(scope, slug);
    return org && listPeople(scope, org.id);
  });
  if (people === null) io.fail(`There is no organisation "${slug}".`);
  const lines = people.map(
    ({ email, name, status, memberships }) =>
      `${email.padEnd(40)} ${status.padEnd(8)} ${memberships
        .map((membership) => membership.slug)
        .join(", ")
        .padEnd(20)} ${name}`,
  );
  io.out({ people }, lines.join("\n") || "There is nobody yet.");
}

async function disable(email: string, io: Io): Promise<void> {
  const found = await inOperatorScope(async (scope) => {
    const person = await findPerson(scope, email);
    const orgId = person?.memberships[0]?.orgId;
    if (!person || orgId === undefined) return false;
    return setPersonStatus(scope, { orgId, personId: person.id, status: "disabled", today: null });
  });
  if (!found) io.fail(`There is nobody with the address ${email}.`);
  io.out({ email: email.toLowerCase(), status: "disabled" }, `${email} is disabled; every session has ended.`);
}
