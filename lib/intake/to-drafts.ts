import type { CaseDraft } from "@/lib/cases/draft";
import { type CellReader, cellReader, type Rejection, type SourceRow } from "./cells";
import type { Profile } from "./profile";
import { compileStamps, type ReadStamp } from "./stamps";
import { serviceKeyOf, tellStory } from "./story";

/** A case as the file tells it, or why it cannot be taken. A service or site that may have to be made comes with its name. */
type DraftReading =
  | { draft: CaseDraft; services: ReadonlyMap<string, string>; site: { key: string; name: string } | null }
  | { draft: null; rejections: Rejection[] };

const longestKey = 200;
const longestTitle = 300;

/** What turning rows into a case needs, prepared once per file. */
export interface Draughtsman {
  profile: Profile;
  cells: CellReader;
  stamp: ReadStamp;
}

export function draughtsman(profile: Profile): Draughtsman {
  return { profile, cells: cellReader(profile), stamp: compileStamps(profile.dates.formats, profile.dates.zone) };
}

/** Collects what is wrong with the rows of one case, and reads instants so that a bad one is noted. */
export class Findings {
  readonly rejections: Rejection[] = [];
  constructor(
    private readonly key: string,
    private readonly maker: Draughtsman,
  ) {}

  reject(row: SourceRow, field: string, reason: string): null {
    this.rejections.push({ line: row.line, key: this.key, field, reason });
    return null;
  }

  /** Null when the cell is missing, or cannot be read, which is noted. */
  instant(row: SourceRow, column: string): number | null {
    const text = this.maker.cells.cell(row, column);
    if (text === null) return null;
    const instant = this.maker.stamp(text);
    if (instant !== null) return instant;
    const wanted = this.maker.profile.dates.formats.join(" or ");
    return this.reject(row, column, `"${shorten(text, 60)}" is not a date written as ${wanted}`);
  }
}

/**
 * The rows of one case, in file order, as a draft. One bad row rejects its case, and each bad row is named: a history
 * with a hole would give clocks that look right and are not.
 */
export function toDraft(maker: Draughtsman, key: string, rows: readonly SourceRow[], digest: string): DraftReading {
  const { profile, cells } = maker;
  const findings = new Findings(key, maker);
  const facts = (profile.rows.facts === "first" ? rows[0] : rows.at(-1)) as SourceRow;
  if (key.length > longestKey) {
    findings.reject(facts, profile.key, `the key has ${key.length} characters; at most ${longestKey} are taken`);
  }
  for (const row of rows) {
    if (row.problem) findings.reject(row, row.problem.field, row.problem.reason);
  }
  const services = new Map<string, string>();
  const events = findings.rejections.length === 0 ? tellStory(maker, rows, findings, services) : null;
  if (!events || findings.rejections.length > 0) return { draft: null, rejections: findings.rejections };

  const siteName = cells.field(facts, profile.site);
  const draft: CaseDraft = {
    source: profile.name,
    externalKey: key,
    sourceDigest: digest,
    title: shorten(cells.template(facts, profile.title) || key, longestTitle),
    description: profile.description ? cells.template(facts, profile.description) : "",
    kind: cells.field(facts, profile.kind) ?? "incident",
    channel: cells.field(facts, profile.channel) ?? "other",
    category: cells.field(facts, profile.category),
    subcategory: cells.field(facts, profile.subcategory),
    siteKey: siteName && serviceKeyOf(siteName),
    requesterName: cells.field(facts, profile.requester),
    assignedGroup: cells.field(facts, profile.group),
    assignee: cells.field(facts, profile.assignee),
    attributes: attributesOf(profile, cells, facts),
    events,
  };
  return { draft, services, site: siteName ? { key: serviceKeyOf(siteName), name: siteName } : null };
}

function attributesOf(profile: Profile, cells: CellReader, row: SourceRow): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const column of profile.attributes) {
    const text = cells.cell(row, column);
    if (text !== null) attributes[column] = text;
  }
  return attributes;
}

function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed()}…`;
}
