import type * as z from "zod";
import { nearest } from "./edit-distance";
import type { ReadYaml } from "./front-matter-yaml";
import { isRefusalCode, type Refusal, type RefusalCode, refusal } from "./refusal";
import { documentKinds, frontMatterKeys } from "./schema";

const groups: Readonly<Record<string, readonly string[]>> = {
  last_update: ["date", "author"],
  cost: ["oneOff", "monthly", "currency"],
  kpi: ["key", "baselineFrom", "baselineTo", "target", "reviewFrom", "reviewTo", "reviewDate"],
  occurred: ["from", "to"],
};

/** What a wrong value should have been, as a refusal that stands where the value does. */
export function refusalOfIssue(issue: z.core.$ZodIssue, read: ReadYaml): Refusal[] {
  const at = read.placeOf(issue.path);
  const key = issue.path.filter((part) => typeof part === "string").join(".");
  if (issue.code === "unrecognized_keys") return issue.keys.map((name) => unknownKey(name, issue.path, read));
  const named = issue.message;
  if (isRefusalCode(named)) {
    const kind = issue.code === "custom" ? issue.params?.kind : undefined;
    return [refusal(named, at, typeof kind === "string" ? { key, kind } : { key })];
  }
  if (issue.path.length === 0) return [refusal("front_matter_fields", { line: 2, column: 1 })];
  switch (issue.code) {
    case "invalid_type":
      return isMissing(issue.path, read.value)
        ? [refusal("front_matter_empty", at, { key })]
        : [refusal(typeCodes[issue.expected] ?? "front_matter_text", at, { key, known: known(issue.path) })];
    case "invalid_value":
      return [refusal("front_matter_choice", at, { key, choices: issue.values.join(", ") })];
    case "too_small":
      if (issue.origin === "string") return [refusal("front_matter_short", at, { key, min: String(issue.minimum) })];
      if (issue.origin === "array") return [refusal("front_matter_list", at, { key })];
      return [refusal("front_matter_low", at, { key, min: String(issue.minimum) })];
    case "too_big":
      if (issue.origin === "string") return [refusal("front_matter_long", at, { key, max: String(issue.maximum) })];
      if (issue.origin === "array") return [refusal("front_matter_many", at, { key, max: String(issue.maximum) })];
      return [refusal("front_matter_high", at, { key, max: String(issue.maximum) })];
    default:
      return [refusal("front_matter_text", at, { key })];
  }
}

const typeCodes: Readonly<Record<string, RefusalCode>> = {
  string: "front_matter_text",
  array: "front_matter_list",
  number: "front_matter_number",
  int: "front_matter_number",
  boolean: "front_matter_flag",
  object: "front_matter_group",
};

function unknownKey(name: string, path: readonly PropertyKey[], read: ReadYaml): Refusal {
  const at = read.placeOf([...path, name]);
  const group = groups[String(path[0])];
  const key = [...path, name].map(String).join(".").slice(0, 80);
  if (name === "draft" && !group) return refusal("front_matter_draft", at);
  const suggestion = nearest(name.slice(0, 80), group ?? [...frontMatterKeys]);
  if (suggestion) return refusal("front_matter_unknown_suggest", at, { key, suggestion });
  return refusal("front_matter_unknown", at, { key, known: (group ?? frontMatterKeys).join(", ") });
}

function isMissing(path: readonly PropertyKey[], value: unknown): boolean {
  let found = value;
  for (const part of path) found = found === null || found === undefined ? found : Reflect.get(Object(found), part);
  return found === undefined || found === null;
}

function known(path: readonly PropertyKey[]): string {
  return (groups[String(path[0])] ?? documentKinds).join(", ");
}
