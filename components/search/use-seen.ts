"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Lang } from "@/lib/knowledge/source/schema";
import { sendSearchEvent } from "./search-events";
import type { Instant } from "./use-instant";

const rest = 1_000;

/** Tells the log of an answer that somebody rested at, or acts on through what this returns; each query once in a row. */
export function useSeen(instant: Instant | null, lang: Lang): () => void {
  const told = useRef("");
  const tell = useCallback(() => {
    if (!instant || told.current === instant.asked) return;
    told.current = instant.asked;
    sendSearchEvent({ event: "seen", query: instant.asked, lang, hits: instant.answer.total, place: "instant" });
  }, [instant, lang]);
  useEffect(() => {
    const timer = setTimeout(tell, rest);
    return () => clearTimeout(timer);
  }, [tell]);
  return tell;
}
