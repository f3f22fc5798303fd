import { parseArgs } from "node:util";
import { isRole, isSupplierRole, type Role, roles } from "@/lib/access/roles";
import type { Scope } from "@/lib/access/scope";
import { inOperatorScope } from "@/lib/access/scope";
import { giveAssignment } from "@/lib/organisation/commands";
import { findOrganisation, findPerson } from "@/lib/organisation/directory";
import { isoDateSchema } from "@/lib/time/calendar";
import type { Io } from "./io";
import { today } from "./today";

export const usage = `assign <email> <role> --org <slug> [--from <date>] [--to <date>]
                                         gives a person a role with an organisation`;

interface Wish {
  email: string;
  role: Role;
  slug: string;
  from: string | null;
  to: string | null;
}

export async function run(args: string[], io: Io): Promise<void> {
  const wish = read(args, io);
  const { email, role, slug } = wish;
  const result = await inOperatorScope((scope) => give(scope, wish));
  if (result.refused !== undefined) io.fail(result.refused);
  const { from, to } = result;
  io.out({ email, role, org: slug, from, to }, `${email} is ${role} of ${slug} from ${from}${to ? ` to ${to}` : ""}.`);
}

type Answer = { refused: string } | { refused?: undefined; from: string; to: string | null };

async function give(scope: Scope, { email, role, slug, from, to }: Wish): Promise<Answer> {
  const org = await findOrganisation(scope, slug);
  if (!org) return { refused: `There is no organisation "${slug}".` };
  const person = await findPerson(scope, email);
  if (!person) return { refused: `There is nobody with the address ${email}.` };
  const isEmployed = person.memberships.some(({ orgId }) => orgId === org.id);
  if (!isSupplierRole(role) && !isEmployed) {
    return { refused: `${role} is a role of the customer's own people, and ${email} is not employed by ${slug}.` };
  }
  const start = from ?? today(org.timeZone);
  if (to !== null && to < start) return { refused: `The last day ${to} lies before the first, ${start}.` };
  const given = await giveAssignment(scope, { orgId: org.id, personId: person.id, role, from: start, to });
  return given ? { from: start, to } : { refused: `${email} holds ${role} already on some of those days.` };
}

function read(args: string[], io: Io): Wish {
  const { values, positionals } = parse(args, io);
  const [email, role, ...more] = positionals;
  const { org: slug, from = null, to = null } = values;
  if (!email || !role || !slug || more.length > 0) return io.misuse(`usage: ${usage}`);
  if (!isRole(role)) return io.misuse(`"${role}" is no role. There are ${roles.join(", ")}.`);
  for (const date of [from, to]) {
    if (date !== null && !isoDateSchema.safeParse(date).success) io.misuse(`"${date}" is no date; write 2026-11-23.`);
  }
  return { email, role, slug, from, to };
}

function parse(args: string[], io: Io) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { org: text, from: text, to: text } });
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}
