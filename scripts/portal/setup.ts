import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import * as z from "zod";
import { hashPassword } from "@/lib/access/password";
import { inOperatorScope } from "@/lib/access/scope";
import { addOrganisation, addPerson, giveAssignment } from "@/lib/organisation/commands";
import { listOrganisations } from "@/lib/organisation/directory";
import type { Io } from "./io";
import { today } from "./today";

export const usage = `setup --supplier "<name>" --email <address> --name "<name>"
                                         the supplier and its first administrator; prints a first password once`;

/** The first person of an empty portal: delivery manager for every customer, who can give others their roles. */
export async function run(args: string[], io: Io): Promise<void> {
  const { supplier, email, name } = read(args, io);
  if (!supplier || !email || !name) io.misuse(`usage: ${usage}`);
  if (!z.email().safeParse(email).success) io.misuse(`"${email}" is no mail address.`);
  const password = randomBytes(15).toString("base64url");
  const passwordHash = await hashPassword(password);
  const done = await inOperatorScope(async (scope) => {
    const organisations = await listOrganisations(scope);
    if (organisations.some(({ kind }) => kind === "supplier")) return false;
    const orgId = await addOrganisation(scope, {
      slug: "supplier",
      key: "SUPP",
      name: supplier,
      kind: "supplier",
      services: [],
    });
    if (orgId === null) return false;
    const from = today("Europe/Stockholm");
    const personId = await addPerson(scope, { orgId, email, name, locale: "sv", passwordHash, from });
    if (personId === null) return false;
    return giveAssignment(scope, { orgId, personId, role: "delivery_manager", from, to: null });
  });
  if (!done) io.fail("This portal is set up already. Add people with: portal user add, portal assign.");
  const address = email.toLowerCase();
  io.out(
    { email: address, password },
    `${supplier} is set up. Sign in as ${address} with the first password: ${password}`,
  );
}

function read(args: string[], io: Io) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, options: { supplier: text, email: text, name: text } }).values;
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}
