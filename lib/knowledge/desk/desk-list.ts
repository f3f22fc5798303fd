import * as z from "zod";
import { type DocumentKind, documentKinds, type Lang } from "@/lib/knowledge/source/schema";
import type { VersionState } from "@/lib/knowledge/writing/version";

export const deskStates = ["published", "changes", "draft", "review", "scheduled", "archived"] as const;
export type DeskState = (typeof deskStates)[number];

/** How the desk's list of documents is narrowed, as its address says. What is misspelt narrows nothing. */
export interface DeskFilter {
  readonly text: string | null;
  readonly kind: DocumentKind | null;
  readonly state: DeskState | null;
  /** A section's key. */
  readonly section: string | null;
  /** A customer's slug; `none` is what belongs to none. */
  readonly customer: string | null;
  /** What is to be looked over within 14 days, or should have been. */
  readonly due: boolean;
  readonly translation: "outdated" | "missing" | null;
  /** From 1. */
  readonly page: number;
}

export const pageSize = 50;

const choice = <T extends string>(values: readonly T[]) =>
  z
    .enum(values as [T, ...T[]])
    .nullable()
    .catch(null);
const word = z.string().trim().min(1).max(100).nullable().catch(null);
const schema = z.object({
  q: word,
  kind: choice(documentKinds),
  state: choice(deskStates),
  section: word,
  customer: word,
  due: z.literal("1").nullable().catch(null),
  translation: choice(["outdated", "missing"]),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export function readDeskFilter(query: Readonly<Record<string, string | undefined>>): DeskFilter {
  const { q, due, ...read } = schema.parse(query);
  return { text: q, due: due === "1", ...read };
}

/** The filter as an address, without what is left open and without the page. */
export function queryOfDeskFilter(filter: DeskFilter): Record<string, string> {
  const { text, kind, state, section, customer, due, translation } = filter;
  const pairs = { q: text, kind, state, section, customer, due: due ? "1" : null, translation };
  return Object.fromEntries(Object.entries(pairs).filter((pair): pair is [string, string] => pair[1] !== null));
}

/** One language of a document in the desk's list. */
export interface DeskText {
  readonly lang: Lang;
  readonly title: string;
  /** Null while it is not published. */
  readonly published: number | null;
  /** What waits besides what is published. */
  readonly waiting: Extract<VersionState, "draft" | "review" | "scheduled"> | null;
  readonly isOutdated: boolean;
}

export interface DeskRow {
  readonly id: string;
  readonly key: string;
  readonly kind: DocumentKind;
  readonly sectionKey: string | null;
  readonly customer: string | null;
  readonly owner: string | null;
  /** A local date. */
  readonly reviewBy: string | null;
  readonly isArchived: boolean;
  readonly texts: readonly DeskText[];
  readonly helpful: { readonly yes: number; readonly no: number };
  readonly reads: number;
}

/** What the list says of a document as a whole, of its languages. */
export function stateOf(row: Pick<DeskRow, "isArchived" | "texts">): DeskState {
  if (row.isArchived) return "archived";
  const waiting = row.texts.map((text) => text.waiting);
  if (waiting.includes("review")) return "review";
  if (waiting.includes("scheduled")) return "scheduled";
  if (row.texts.every((text) => text.published === null)) return "draft";
  return waiting.includes("draft") ? "changes" : "published";
}
