import * as z from "zod";
import { closest } from "./closest";
import { type Profile, profileSchema } from "./profile";

export type ProfileReading<P = Profile> = { ok: true; profile: P } | { ok: false; problems: string[] };

/** What a profile of cases holds, as a YAML file held it. */
export function readProfile(raw: unknown): ProfileReading {
  return checkProfile(profileSchema, raw);
}

/** Checks what a YAML file held. Every mistake becomes one sentence that names the key and, for a typo, the right word. */
export function checkProfile<P>(schema: z.ZodType<P>, raw: unknown): ProfileReading<P> {
  if (raw === null || typeof raw !== "object" || Array.isArray(raw)) {
    return { ok: false, problems: ["The profile is empty: it must be a YAML file of keys and values."] };
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, profile: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => sentences(issue, raw, schema)) };
}

function sentences(issue: z.core.$ZodIssue, raw: object, schema: z.ZodType): string[] {
  const path = issue.path.map(String).join(".");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, path, schema));
  if (valueAt(raw, issue.path) === undefined && issue.code !== "custom") return [`${path} is missing.`];
  if (issue.code === "invalid_value") {
    const wanted = issue.values.map(String);
    const given = String(valueAt(raw, issue.path));
    const near = closest(given, wanted);
    return [`${path}: "${given}" is not one of ${wanted.join(", ")}.${near ? ` Did you mean "${near}"?` : ""}`];
  }
  return [`${path || "The profile"}: ${issue.message.replace(/\.$/, "")}.`];
}

function unknownKey(key: string, path: string, schema: z.ZodType): string {
  const near = closest(key, keysOf(z.toJSONSchema(schema, { unrepresentable: "any" })));
  const where = path ? `${path} has an unknown key` : "Unknown key";
  return `${where} "${key}".${near ? ` Did you mean "${near}"?` : ""}`;
}

function keysOf(schema: unknown): string[] {
  if (schema === null || typeof schema !== "object") return [];
  const properties = "properties" in schema ? schema.properties : undefined;
  const own = properties !== null && typeof properties === "object" ? Object.keys(properties) : [];
  return [...own, ...Object.values(schema).flatMap(keysOf)];
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], raw);
}
