import type { DraftEvent } from "@/lib/cases/draft";
import type { WaitReason } from "@/lib/sla/events";
import { CaseFlow } from "./case-flow";
import { lookUp, type SourceRow } from "./cells";
import type { InstantField, StateMeaning } from "./profile";
import type { Draughtsman, Findings } from "./to-drafts";

/** One row with what it says about the case at its time. */
interface Moment {
  row: SourceRow;
  at: number;
  priority: number;
  service: string;
  /** The word in the state column, and what the profile says it means. */
  word: string;
  meaning: StateMeaning;
}

/** A short name for a service or a site: small letters, digits and hyphens. */
export function serviceKeyOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "other"
  );
}

/** The events of one case; null after a finding that makes it impossible. `services` gathers every service met. */
export function tellStory(
  maker: Draughtsman,
  rows: readonly SourceRow[],
  findings: Findings,
  services: Map<string, string>,
): DraftEvent[] | null {
  const { profile } = maker;
  const moments = rows.map((row) => momentOf(maker, row, findings, services)).filter((moment) => moment !== null);
  if (moments.length < rows.length) return null;
  if (profile.rows.order === "time") moments.sort((a, b) => a.at - b.at);

  const ends = { opened: profile.opened, resolved: profile.resolved, closed: profile.closed };
  const openedAt = instantOf(ends.opened, rows, findings) ?? moments[0]?.at ?? null;
  const resolvedAt = instantOf(ends.resolved, rows, findings);
  const closedAt = instantOf(ends.closed, rows, findings);
  const first = moments[0];
  const last = moments.at(-1);
  if (openedAt === null || !first || !last || findings.rejections.length > 0) return null;
  refuseImpossible({ openedAt, resolvedAt, closedAt }, maker, last.row, findings);

  if (profile.rows.time === undefined) refuseUndatedEnd(last, { resolvedAt, closedAt }, maker, findings);

  const flow = new CaseFlow(openedAt, first.priority, first.service, actorOf(maker, first.row));
  const answer = firstResponse(maker, moments, findings);
  if (answer) {
    flow.by(actorOf(maker, answer.row) ?? null);
    flow.note({ kind: "first_response", at: answer.at });
  }

  const lastActive = moments.findLastIndex(({ meaning }) => meaning === "open" || meaning.startsWith("waiting"));
  let previous: Moment | null = null;
  for (const [index, moment] of moments.entries()) {
    flow.by(actorOf(maker, moment.row) ?? null);
    tellRating(flow, moment, previous ?? first);
    tellAssignment(maker, flow, moment, previous);
    // Columns of their own tell of the last ending; earlier ones are dated by their rows.
    const isFinal = index > lastActive;
    tellState(maker, flow, moment, {
      resolvedAt: isFinal && ends.resolved ? resolvedAt : moment.at,
      closedAt: (isFinal ? closedAt : null) ?? moment.at,
    });
    previous = moment;
  }
  if (!profile.state && resolvedAt !== null) flow.resolve(resolvedAt, resolvedAt);
  if (!profile.state && closedAt !== null) flow.close(closedAt);
  return flow.events;
}

function momentOf(
  { profile, cells }: Draughtsman,
  row: SourceRow,
  findings: Findings,
  services: Map<string, string>,
): Moment | null {
  const time = profile.rows.time ?? profile.opened?.column ?? profile.key;
  const at = findings.instant(row, time);
  if (at === null) {
    if (cells.cell(row, time) === null) findings.reject(row, time, "the time is missing");
    return null;
  }
  const urgency = cells.cell(row, profile.priority.column);
  const mapped = urgency === null ? undefined : (lookUp(profile.priority.map, urgency) ?? Number(urgency));
  const priority = isPriority(mapped) ? mapped : profile.priority.default;
  if (priority === undefined) {
    return findings.reject(
      row,
      profile.priority.column,
      `"${urgency ?? ""}" is no priority in the profile's map; add it to priority.map, or give priority.default`,
    );
  }
  const name = cells.field(row, profile.service) ?? profile.service.default;
  if (name === undefined) return findings.reject(row, profile.service.column ?? "service", "the service is missing");
  const service = serviceKeyOf(name);
  services.set(service, name);

  const word = profile.state ? (cells.cell(row, profile.state.column) ?? "") : "";
  const meaning = profile.state ? (lookUp(profile.state.map, word) ?? profile.state.other) : "open";
  if (!meaning)
    return findings.reject(
      row,
      profile.state?.column ?? "",
      `"${word}" is no state in the profile's map; add it to state.map, or give state.other`,
    );
  return { row, at, priority, service, word, meaning };
}

function isPriority(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5;
}

function instantOf(field: InstantField | undefined, rows: readonly SourceRow[], findings: Findings): number | null {
  const row = field?.row === "first" ? rows[0] : rows.at(-1);
  return field && row ? findings.instant(row, field.column) : null;
}

function refuseImpossible(
  { openedAt, resolvedAt, closedAt }: { openedAt: number; resolvedAt: number | null; closedAt: number | null },
  { profile }: Draughtsman,
  row: SourceRow,
  findings: Findings,
): void {
  if (resolvedAt !== null && resolvedAt < openedAt) {
    findings.reject(row, profile.resolved?.column ?? "", "resolved before it was opened");
  }
  if (closedAt !== null && closedAt < openedAt) {
    findings.reject(row, profile.closed?.column ?? "", "closed before it was opened");
  }
  if (resolvedAt !== null && closedAt !== null && closedAt < resolvedAt) {
    findings.reject(row, profile.closed?.column ?? "", "closed before it was resolved");
  }
}

/** Without a time of the row, a state that says ended needs the column that says when. */
function refuseUndatedEnd(
  { row, meaning }: Moment,
  { resolvedAt, closedAt }: { resolvedAt: number | null; closedAt: number | null },
  { profile }: Draughtsman,
  findings: Findings,
): void {
  if (meaning === "resolved" && resolvedAt === null) {
    findings.reject(row, profile.resolved?.column ?? "resolved", "the case is resolved, but not said when");
  }
  if (meaning === "closed" && closedAt === null) {
    findings.reject(row, profile.closed?.column ?? "closed", "the case is closed, but not said when");
  }
}

function firstResponse(
  { profile }: Draughtsman,
  moments: readonly Moment[],
  findings: Findings,
): Pick<Moment, "at" | "row"> | null {
  const rule = profile.firstResponse;
  const last = moments.at(-1);
  if (!rule || !last) return null;
  if (rule.column !== undefined) {
    const at = findings.instant(last.row, rule.column);
    return at === null ? null : { at, row: last.row };
  }
  const answers = ({ word }: Moment) =>
    rule.states ? rule.states.includes(word) : !rule.statesOtherThan?.includes(word);
  return moments.find(answers) ?? null;
}

function tellRating(flow: CaseFlow, { at, priority, service }: Moment, previous: Moment): void {
  if (priority !== previous.priority) flow.rate({ kind: "priority_changed", at, priority });
  if (service !== previous.service) flow.rate({ kind: "service_changed", at, service });
}

function tellAssignment(
  { profile, cells }: Draughtsman,
  flow: CaseFlow,
  moment: Moment,
  previous: Moment | null,
): void {
  const holder = (row: SourceRow) =>
    [cells.field(row, profile.group), cells.field(row, profile.assignee)].filter((name) => name !== null).join(" / ");
  const to = holder(moment.row);
  if (to !== "" && to !== (previous ? holder(previous.row) : "")) flow.note({ kind: "assigned", at: moment.at, to });
}

function tellState(
  { profile, cells }: Draughtsman,
  flow: CaseFlow,
  { row, at, word, meaning }: Moment,
  ends: { resolvedAt: number | null; closedAt: number },
): void {
  const [first, second] = meaning.split(" ");
  if (first === "open") flow.open(at);
  else if (first === "waiting") flow.wait(at, second as WaitReason, word);
  else if (first === "resolved") flow.resolve(at, ends.resolvedAt);
  else if (first === "closed") {
    if (ends.resolvedAt !== null && ends.resolvedAt !== at) flow.resolve(at, ends.resolvedAt);
    flow.close(ends.closedAt);
  } else if (first === "escalated") flow.note({ kind: "escalated", at, level: 1 });
  else if (first === "message") {
    const direction = second === "in" ? "in" : "out";
    flow.note({ kind: "message", at, direction, internal: second === "internal" }, cells.field(row, profile.text));
  } else flow.note({ kind: "state_noted", at, state: word });
}

function actorOf({ profile, cells }: Draughtsman, row: SourceRow): string | undefined {
  return cells.field(row, profile.actor) ?? undefined;
}
