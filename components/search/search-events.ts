"use client";

import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";

/** What a reader did with an answer; the search's log makes use of it. */
export type SearchEvent =
  | { event: "seen"; query: string; lang: Lang; hits: number; place: "page" | "instant" | "case" }
  | { event: "opened"; rank: number; documentId: string; place?: "search" | "case" }
  | { event: "solved"; documentId: string; place: "search" | "case"; lang: Lang };

const kept = "search-trace";

/** Joins what happens in one tab, and nothing beyond it. */
export function searchTrace(): string {
  const known = sessionStorage.getItem(kept);
  if (known) return known;
  const fresh = crypto.randomUUID();
  sessionStorage.setItem(kept, fresh);
  return fresh;
}

/** Whether anything has been told of this tab: who came to a page by another way is no matter of the log of searches. */
export function hasTrace(): boolean {
  try {
    return sessionStorage.getItem(kept) !== null;
  } catch {
    return false;
  }
}

/** Outlives the page that is being left. Whether it arrives changes nothing for the reader, so a failure is silent. */
export function sendSearchEvent(event: SearchEvent): void {
  try {
    const body = new Blob([JSON.stringify({ trace: searchTrace(), ...event })], { type: "application/json" });
    const to = routes.api.searchEvents();
    if (!navigator.sendBeacon(to, body)) fetch(to, { method: "POST", body, keepalive: true }).catch(() => undefined);
  } catch {
    // A browser that stores nothing, or knows no beacon, tells nothing.
  }
}
