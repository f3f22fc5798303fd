import { type ChangeKind, changeKinds } from "@/lib/changes/list-filter";
import { changeOutcomes, changeSides, longestTitle, referencePattern } from "@/lib/changes/typed-change";
import { lookUp } from "../cells";
import { compileStamps } from "../stamps";
import type { ChangeProfile } from "./change-profile";

const moments = ["asked", "windowFrom", "windowTo", "estimatedFinish", "begun", "finished"] as const;
type Moment = (typeof moments)[number];

/** One row of the file, as it is stored. Instants are epoch milliseconds. */
export interface ImportedChange {
  key: string;
  title: string;
  kind: ChangeKind;
  service: string;
  askedBy: (typeof changeSides)[number];
  at: Record<Moment, number | null> & { asked: number };
  outcome: (typeof changeOutcomes)[number] | null;
  /** As they stand in the file. */
  incidents: string[];
}

type ChangeReading = { ok: true; change: ImportedChange } | { ok: false; field: string; reason: string };

/** What happened; a window and an estimate may lie ahead. */
const happened: ReadonlySet<Moment> = new Set(["asked", "begun", "finished"]);
const mostIncidents = 50;

/** Every column a profile names, once each. */
export function changeColumns(profile: ChangeProfile): string[] {
  const { key, title, kind, service, askedBy, outcome, incidents } = profile;
  const words = [kind, service, askedBy, outcome, incidents].map((field) => field?.column);
  const names = [key, title, ...words, ...moments.map((moment) => profile[moment])];
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Reads rows whose cells stand in the order of `changeColumns`; what cannot be used is told with the column and why. */
export function changeReader(profile: ChangeProfile, now: number): (cells: readonly string[]) => ChangeReading {
  const positions = new Map(changeColumns(profile).map((name, index) => [name, index]));
  const missing = new Set(["", ...profile.missing]);
  const stamp = compileStamps(profile.dates.formats, profile.dates.zone);

  return (cells) => {
    const cell = (column: string | undefined): string | null => {
      const text = column === undefined ? "" : (cells[positions.get(column) ?? -1] ?? "").trim();
      return missing.has(text) ? null : text;
    };
    const word = (name: "kind" | "service" | "askedBy" | "outcome"): string | null => {
      const rule = profile[name];
      if (rule.column === undefined) return rule.value ?? null;
      const text = cell(rule.column) ?? rule.default ?? null;
      return text === null ? null : (lookUp(rule.map, text) ?? text);
    };
    const wrong = (column: string, reason: string): ChangeReading => ({ ok: false, field: column, reason });
    const noWord = (name: "kind" | "askedBy" | "outcome", known: readonly string[]): ChangeReading => {
      const told = word(name)?.slice(0, 60) ?? "";
      return wrong(profile[name].column ?? name, `"${told}" is none of ${known.join(", ")}: map it in the profile`);
    };

    const key = cell(profile.key);
    if (key === null) return wrong(profile.key, "the key is missing");
    if (!referencePattern.test(key)) {
      return wrong(profile.key, "a reference has letters, digits, . - _, at least one digit and at most 40 characters");
    }
    const title = cell(profile.title)?.replace(/\s+/g, " ") ?? "";
    if (title.length < 3 || title.length > longestTitle) {
      return wrong(profile.title, `a title has 3 to ${longestTitle} characters, this one ${title.length}`);
    }
    const [kind, askedBy] = [
      changeKinds.find((one) => one === word("kind")),
      changeSides.find((one) => one === word("askedBy")),
    ];
    if (!kind) return noWord("kind", changeKinds);
    if (!askedBy) return noWord("askedBy", changeSides);
    const service = word("service");
    if (service === null) return wrong(profile.service.column ?? "service", "the service is missing");
    const given = word("outcome");
    const outcome = changeOutcomes.find((one) => one === given) ?? null;
    if (given !== null && outcome === null) return noWord("outcome", changeOutcomes);

    const at = Object.fromEntries(moments.map((name) => [name, null])) as Record<Moment, number | null>;
    for (const name of moments) {
      const column = profile[name];
      const text = cell(column);
      if (column === undefined || text === null) continue;
      const instant = stamp(text);
      if (instant === null) return wrong(column, `"${text.slice(0, 60)}" is not a date of the profile's formats`);
      if (happened.has(name) && instant > now) return wrong(column, `"${text.slice(0, 60)}" has not come yet`);
      at[name] = instant;
    }
    const { asked, windowFrom, windowTo, begun, finished } = at;
    const windowColumn = profile.windowTo ?? profile.windowFrom ?? "window";
    if (asked === null) return wrong(profile.asked, "it is not said when the change was asked for");
    if ((windowFrom === null) !== (windowTo === null)) return wrong(windowColumn, "a window has both ends, or neither");
    if (windowFrom !== null && windowTo !== null && windowTo <= windowFrom) {
      return wrong(windowColumn, "the window ends before it begins");
    }
    if (outcome !== null && finished === null) return wrong(profile.finished, "it has an outcome, and did not end");
    if (outcome === null && finished !== null) {
      return wrong(profile.outcome.column ?? "outcome", "it ended, and its outcome is missing");
    }
    if (begun !== null && finished !== null && finished < begun) {
      return wrong(profile.finished, "it ended before it was begun");
    }
    const listed = cell(profile.incidents?.column)?.split(profile.incidents?.separator ?? ",") ?? [];
    const incidents = [...new Set(listed.map((one) => one.trim()).filter((one) => one !== ""))];
    if (incidents.length > mostIncidents) {
      return wrong(
        profile.incidents?.column ?? "incidents",
        `${incidents.length} cases; at most ${mostIncidents} are taken`,
      );
    }
    return { ok: true, change: { key, title, kind, service, askedBy, at: { ...at, asked }, outcome, incidents } };
  };
}
