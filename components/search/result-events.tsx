"use client";

import { useEffect } from "react";
import type { Lang } from "@/lib/knowledge/source/schema";
import { sendSearchEvent } from "./search-events";

export interface ResultEventsProps {
  /** Null for further pages and narrowed ones, which are looks at an answer that has been told of. */
  seen: { query: string; lang: Lang; hits: number } | null;
}

/** Tells the log that the page's answer was seen, and which of its hits was opened. */
export function ResultEvents({ seen }: ResultEventsProps) {
  const { query, lang, hits } = seen ?? {};
  useEffect(() => {
    if (query !== undefined && lang && hits !== undefined) {
      sendSearchEvent({ event: "seen", query, lang, hits, place: "page" });
    }
  }, [query, lang, hits]);
  useEffect(() => {
    function onOpen(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest("[data-hit] a") : null;
      const { hit: documentId, rank } = link?.closest<HTMLElement>("[data-hit]")?.dataset ?? {};
      // A middle click opens too, a right click only asks.
      if (documentId && event.button < 2) sendSearchEvent({ event: "opened", rank: Number(rank), documentId });
    }
    document.addEventListener("click", onOpen);
    document.addEventListener("auxclick", onOpen);
    return () => {
      document.removeEventListener("click", onOpen);
      document.removeEventListener("auxclick", onOpen);
    };
  }, []);
  return null;
}
