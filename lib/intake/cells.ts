import type { Field, Profile } from "./profile";

/** One row of the file: only the columns the profile names, in the order of `profileColumns`. */
export interface SourceRow {
  /** Line of the file on which the row begins; the header is line 1. */
  line: number;
  cells: readonly string[];
  /** Why the row as a whole cannot be used. */
  problem?: { field: string; reason: string } | null;
}

/** Longest text of one cell, in characters; more is refused rather than cut. */
export const longestCell = 100_000;

export interface Rejection {
  line: number;
  /** Key of the case, where it could be read. */
  key: string | null;
  field: string;
  reason: string;
}

/** Every column a profile names, once each; the first is the key. */
function profileColumns(profile: Profile): string[] {
  const { rows, priority, service, state, opened, resolved, closed, firstResponse, org } = profile;
  const fields = caseFields.map((name) => profile[name]?.column);
  const templates = [profile.title, profile.description ?? ""].flatMap(templateColumns);
  const all = [
    profile.key,
    rows.time,
    org?.column,
    priority.column,
    service.column,
    state?.column,
    opened?.column,
    resolved?.column,
    closed?.column,
    firstResponse?.column,
    ...fields,
    ...templates,
    ...profile.attributes,
  ];
  return [...new Set(all.filter((name) => name !== undefined))];
}

/** The map's own entry: a cell may say "constructor". */
export function lookUp<T>(map: Readonly<Record<string, T>> | undefined, word: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, word) ? map[word] : undefined;
}

const caseFields = [
  "kind",
  "channel",
  "category",
  "subcategory",
  "site",
  "requester",
  "group",
  "assignee",
  "actor",
  "text",
] as const;

const placeholder = /\{([^{}]+)\}/g;

function templateColumns(template: string): string[] {
  return [...template.matchAll(placeholder)].map((match) => match[1] as string);
}

/** Reads cells by column name; what the profile calls missing is null. */
export interface CellReader {
  columns: readonly string[];
  cell(row: SourceRow, column: string): string | null;
  field(row: SourceRow, field: Field | undefined): string | null;
  template(row: SourceRow, template: string): string;
}

export function cellReader(profile: Profile): CellReader {
  const columns = profileColumns(profile);
  const positions = new Map(columns.map((name, index) => [name, index]));
  const missing = new Set(["", ...profile.missing]);

  const cell = (row: SourceRow, column: string): string | null => {
    const text = (row.cells[positions.get(column) ?? -1] ?? "").trim();
    return missing.has(text) ? null : text;
  };
  const field = (row: SourceRow, rule: Field | undefined): string | null => {
    if (!rule) return null;
    if (rule.column === undefined) return rule.value ?? null;
    const text = cell(row, rule.column) ?? rule.default ?? null;
    return text === null ? null : (lookUp(rule.map, text) ?? text);
  };
  const template = (row: SourceRow, text: string): string =>
    text.replace(placeholder, (_, name: string) => cell(row, name) ?? "").trim();
  return { columns, cell, field, template };
}
