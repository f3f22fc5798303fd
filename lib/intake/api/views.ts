import * as z from "zod";

/** What leaves through the API: these fields by name, and nothing that is internal. Instants are ISO 8601 in UTC. */
const text = z.string().nullable();
const instant = z.iso.datetime();
const maybe = instant.nullable();

const caseFields = {
  reference: z.string().describe("As people say it: NORD-123."),
  title: z.string(),
  kind: z.string(),
  channel: z.string(),
  category: text,
  subcategory: text,
  service: z.string().describe("The key of the service."),
  priority: z.int().describe("1 is the most urgent."),
  state: z.enum(["open", "waiting", "resolved", "closed"]),
  requesterName: text,
  assignedGroup: text,
  assignee: text,
  source: z.string().describe("portal, api, or the name of the import that it came with."),
  externalKey: text,
  openedAt: instant,
  firstResponseAt: maybe,
  resolvedAt: maybe,
  closedAt: maybe,
  reopenCount: z.int(),
  updatedAt: maybe.describe("When something was last recorded about it."),
};

const clockViewSchema = z.strictObject({
  clock: z.enum(["response", "resolution"]),
  cycle: z.int().describe("1, and one more after each reopening that begins a clock anew."),
  targetMinutes: z.number(),
  startedAt: instant,
  dueAt: instant,
  stoppedAt: maybe,
  outcome: z
    .enum(["met", "breached", "running", "excluded"])
    .describe("A running clock is late when dueAt has passed."),
});

const caseViewSchema = z.strictObject(caseFields);
export const wholeCaseSchema = z.strictObject({
  ...caseFields,
  description: z.string(),
  clocks: z.array(clockViewSchema),
});
const eventViewSchema = z
  .looseObject({
    seq: z.int(),
    kind: z.string(),
    at: instant,
    recordedAt: instant,
    text,
    by: text,
  })
  .describe("With the facts of its kind beside these: priority, service, reason, direction …");

const next = z.string().nullable().describe("Send it as after for the next page; null on the last.");
export const casePageSchema = z.strictObject({ cases: z.array(caseViewSchema), next });
export const eventPageSchema = z.strictObject({ reference: z.string(), events: z.array(eventViewSchema), next });
export const recordedSchema = z.strictObject({
  reference: z.string(),
  state: caseFields.state,
  priority: caseFields.priority,
  events: z.array(eventViewSchema),
});

export const receivedSchema = z.strictObject({
  id: z.uuid(),
  repeated: z.boolean().describe("The same mail had come before; nothing was done."),
});

export type CaseView = z.infer<typeof caseViewSchema>;
export type ClockView = z.infer<typeof clockViewSchema>;
export type EventView = z.infer<typeof eventViewSchema>;

type Dates = "openedAt" | "firstResponseAt" | "resolvedAt" | "closedAt" | "updatedAt";

export interface StoredCase extends Omit<CaseView, Dates | "reference"> {
  id: string;
  number: number;
  description: string;
  openedAt: Date;
  firstResponseAt: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  updatedAt: Date | null;
}

export function viewOfCase(row: StoredCase, reference: string): CaseView {
  const { title, kind, channel, category, subcategory, service, priority, state, reopenCount } = row;
  const { requesterName, assignedGroup, assignee, source } = row;
  // A key that the portal made up for itself tells nobody anything.
  const externalKey = source === "portal" ? null : row.externalKey;
  const instants = {
    openedAt: row.openedAt.toISOString(),
    firstResponseAt: row.firstResponseAt?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
  return {
    ...{ reference, title, kind, channel, category, subcategory, service, priority, state },
    ...{ requesterName, assignedGroup, assignee, source, externalKey },
    ...instants,
    reopenCount,
    updatedAt: row.updatedAt?.toISOString() ?? null,
  };
}

interface StoredEvent {
  seq: number;
  at: Date;
  recordedAt: Date;
  payload: unknown;
  text: string | null;
  actorName: string | null;
}

export function viewOfEvent({ seq, at, recordedAt, payload, text, actorName }: StoredEvent): EventView {
  // Who at the supplier is meant is told by name, not by the portal's own id.
  const {
    kind,
    internal: _internal,
    person: _person,
    ...facts
  } = payload as {
    kind: string;
    internal?: boolean;
    person?: string;
  };
  return {
    seq,
    kind,
    ...facts,
    at: at.toISOString(),
    recordedAt: recordedAt.toISOString(),
    text,
    by: actorName,
  };
}
