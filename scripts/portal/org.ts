import { parseArgs } from "node:util";
import { inOperatorScope } from "@/lib/access/scope";
import { addOrganisation, setUsedProducts } from "@/lib/organisation/commands";
import { listOrganisations } from "@/lib/organisation/directory";
import { standardServices } from "@/lib/organisation/standard-services";
import { addStandardTerms } from "@/lib/sla/commands";
import type { Io } from "./io";

export const usage = `org add --slug <slug> --key <KEY> --name "<name>" [--template standard|none] [--supplier]
                                         a customer with services, calendars and an agreement; or the supplier itself
org products <slug> <product> …          what a customer's people use, as articles name it: search puts it first
org list                                 every organisation`;

export async function run(args: string[], io: Io): Promise<void> {
  const [verb, ...rest] = args;
  if (verb === "add") await add(rest, io);
  else if (verb === "products") await setProducts(rest, io);
  else if (verb === "list" && rest.length === 0) await list(io);
  else io.misuse(`usage: ${usage}`);
}

async function add(args: string[], io: Io): Promise<void> {
  const input = read(args, io);
  const standard = input.template === "standard" && input.kind === "customer";
  const id = await inOperatorScope(async (scope) => {
    const made = await addOrganisation(scope, { ...input, services: standard ? standardServices : [] });
    if (made !== null && standard) await addStandardTerms(scope, made);
    return made;
  });
  if (id === null) io.fail(`The slug "${input.slug}" or the key ${input.key} is taken.`);
  const { slug, key, name, kind } = input;
  io.out({ id, slug, key, name, kind }, `${name} is added as ${kind} "${slug}".`);
}

async function setProducts([slug, ...products]: string[], io: Io): Promise<void> {
  if (!slug || products.length === 0) return io.misuse(`usage: ${usage}`);
  const wrong = products.find((product) => !/^[\p{Ll}\p{N}][\p{Ll}\p{N}-]*$/u.test(product));
  if (wrong) return io.misuse(`Write a product as articles do, in small letters, digits and hyphens: not "${wrong}".`);
  const isSet = await inOperatorScope((scope) => setUsedProducts(scope, slug, [...new Set(products)]));
  if (!isSet) return io.fail(`There is no organisation "${slug}".`);
  io.out({ slug, products }, `Search puts articles about ${products.join(", ")} first for ${slug}.`);
}

function read(args: string[], io: Io) {
  const { slug, key, name, template, supplier } = options(args, io);
  if (!slug || !key || !name) io.misuse(`usage: ${usage}`);
  if (!/^[a-z0-9][a-z0-9-]{1,40}$/.test(slug)) io.misuse("Write the slug in small letters, digits and hyphens.");
  if (slug === "from-column") io.misuse('The slug "from-column" means something to imports; choose another.');
  if (!/^[A-Z][A-Z0-9]{1,7}$/.test(key))
    io.misuse("Write the key as 2–8 capital letters and digits, NORD for instance.");
  if (template !== "standard" && template !== "none") io.misuse("--template is standard or none.");
  const kind: "supplier" | "customer" = supplier ? "supplier" : "customer";
  return { slug, key, name, template, kind };
}

function options(args: string[], io: Io) {
  try {
    return parseArgs({
      args,
      options: {
        slug: { type: "string" },
        key: { type: "string" },
        name: { type: "string" },
        template: { type: "string", default: "standard" },
        supplier: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    return io.misuse(`${error instanceof Error ? error.message : error}\nusage: ${usage}`);
  }
}

async function list(io: Io): Promise<void> {
  const organisations = await inOperatorScope(listOrganisations);
  const lines = organisations.map(
    ({ slug, key, kind, name }) => `${slug.padEnd(24)} ${key.padEnd(8)} ${kind.padEnd(8)} ${name}`,
  );
  io.out({ organisations }, lines.join("\n") || "There is no organisation yet.");
}
