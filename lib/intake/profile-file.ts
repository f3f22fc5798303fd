import "server-only";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { closest } from "./closest";
import type { Profile } from "./profile";
import { type ProfileReading, readProfile } from "./profile-problems";
import { Refusal } from "./refusal";

/** Profiles that ship with the product; the process runs in the folder of the product. */
const shipped = join("lib", "intake", "profiles");

/** Names of the profiles that ship with the product. */
export async function shippedProfiles(): Promise<string[]> {
  const files = await readdir(shipped);
  return files.filter((file) => file.endsWith(".yaml")).map((file) => file.slice(0, -".yaml".length));
}

/** A profile by the path of its YAML file, or by the name of one that ships. Throws Refusal with what is wrong in it. */
export async function loadProfile(nameOrPath: string): Promise<Profile> {
  const isPath = /[./\\]/.test(nameOrPath);
  const names = await shippedProfiles();
  if (!isPath && !names.includes(nameOrPath)) {
    const near = closest(nameOrPath, names);
    throw new Refusal(
      `There is no profile "${nameOrPath}". ${near ? `Did you mean "${near}"?` : `There are ${names.join(", ")}.`}`,
    );
  }
  const path = isPath ? nameOrPath : join(shipped, `${nameOrPath}.yaml`);
  const text = await readFile(path, "utf8").catch(() => {
    throw new Refusal(`The profile ${path} cannot be read.`);
  });
  return parseProfile(text, path);
}

/** The profile in a YAML text; `name` is what the sentences call it. */
export function parseProfile(text: string, name: string): Profile {
  return parseWith(readProfile, text, name);
}

/** A profile of another kind, by the path of its YAML file. */
export async function loadProfileOf<P>(read: (raw: unknown) => ProfileReading<P>, path: string): Promise<P> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new Refusal(`The profile ${path} cannot be read. Give the path of its YAML file.`);
  });
  return parseWith(read, text, path);
}

function parseWith<P>(read: (raw: unknown) => ProfileReading<P>, text: string, name: string): P {
  const document = parseDocument(text, { schema: "core", uniqueKeys: true });
  const [broken] = document.errors;
  if (broken) throw new Refusal(`The profile ${name} is not YAML: ${broken.message.split("\n")[0]}`);
  const reading = read(document.toJS({ maxAliasCount: 100 }));
  if (reading.ok) return reading.profile;
  throw new Refusal(`The profile ${name} cannot be used. ${reading.problems.join(" ")}`, {
    problems: reading.problems,
  });
}
