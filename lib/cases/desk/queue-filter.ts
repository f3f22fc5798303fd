import type { Query } from "@/lib/cases/filters";

/** The lists of the queue. `late` is what is late or will be within four office hours. */
export const queueViews = ["open", "unassigned", "mine", "waiting", "late", "resolved"] as const;
export type QueueView = (typeof queueViews)[number];

export interface QueueFilter {
  view: QueueView;
  /** The customer's slug. */
  customer: string | null;
  service: string | null;
  priority: number | null;
  /** A person's id. */
  assignee: string | null;
  /** Only cases whose day of next contact has passed. */
  overdue: boolean;
  text: string | null;
}

export const firstView: QueueView = "open";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads a filter from an address. What is not understood is left out. */
export function queueFilterOf(query: Query): QueueFilter {
  return {
    view: queueViews.find((view) => view === query.view) ?? firstView,
    customer: textOf(query.customer, 80),
    service: textOf(query.service, 100),
    priority: /^[1-5]$/.test(query.priority ?? "") ? Number(query.priority) : null,
    assignee: uuid.test(query.assignee ?? "") ? (query.assignee ?? null) : null,
    overdue: query.overdue === "1",
    text: textOf(query.q, 200),
  };
}

/** The filter as an address; reading it back gives the same filter. */
export function queryOfQueue(filter: QueueFilter): Record<string, string> {
  const entries: [string, string | null][] = [
    ["view", filter.view],
    ["customer", filter.customer],
    ["service", filter.service],
    ["priority", filter.priority === null ? null : String(filter.priority)],
    ["assignee", filter.assignee],
    ["overdue", filter.overdue ? "1" : null],
    ["q", filter.text],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Whether anything but the list itself is chosen. */
export function isNarrowed(filter: QueueFilter): boolean {
  return Object.keys(queryOfQueue(filter)).length > 1;
}

/** Where the next page begins: after this value of what the list is sorted by, and this case. */
export interface QueueCursor {
  value: string;
  id: string;
}

export function textOfQueueCursor({ value, id }: QueueCursor): string {
  return `${value}~${id}`;
}

/** Null for a text that is no cursor of this list: it then begins anew. */
export function queueCursorOf(text: string | undefined, view: QueueView): QueueCursor | null {
  const [value = "", id = ""] = (text ?? "").split("~");
  const fits = view === "waiting" ? /^\d{4}-\d\d-\d\d$/.test(value) && isReal(value) : isInstant(value);
  return fits && uuid.test(id) ? { value, id } : null;
}

/** The last day and instant of a list: what has none comes after everything that has. */
export const noDay = "9999-12-31";
export const noInstant = "9999-12-31T00:00:00.000Z";

function isReal(day: string): boolean {
  return !Number.isNaN(Date.parse(day));
}

function isInstant(text: string): boolean {
  const at = Date.parse(text);
  return /^[1-9]\d{3}-/.test(text) && !Number.isNaN(at) && new Date(at).toISOString() === text;
}

function textOf(text: string | undefined, longest: number): string | null {
  const trimmed = text?.trim().slice(0, longest) ?? "";
  return trimmed === "" ? null : trimmed;
}
