"use client";

import { useEffect, useState } from "react";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import type { InstantAnswer } from "@/lib/search/finding/found";

const longestWait = 4_000;
/** Letters of a case; what is asked stays well below what the server takes. */
const enoughOfACase = 1_000;

const ways = {
  typing: {
    delay: 60,
    shortest: 2,
    ask: (q: string, lang: Lang, signal: AbortSignal) => fetch(routes.api.search({ q, lang }), { signal }),
  },
  case: {
    delay: 400,
    shortest: 8,
    ask: (text: string, lang: Lang, signal: AbortSignal) =>
      fetch(routes.api.search(), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ text: text.slice(0, enoughOfACase), lang }),
        signal,
      }),
  },
} as const;

export interface Instant {
  /** The words that were asked for, which may be a few letters behind what stands in the field. */
  readonly asked: string;
  readonly answer: InstantAnswer;
}

/**
 * The answer to what is being typed, once the fingers rest; the one before it stays until then. Null while there is too
 * little to go by, and whenever no answer comes: the form then works as if this were not here.
 */
export function useInstant(text: string, lang: Lang, way: keyof typeof ways): Instant | null {
  const [instant, setInstant] = useState<Instant | null>(null);
  const asked = text.replace(/\s+/g, " ").trim();
  useEffect(() => {
    const { delay, shortest, ask } = ways[way];
    if (asked.length < shortest) {
      setInstant(null);
      return;
    }
    const stop = new AbortController();
    let isLate = false;
    const found = (next: Instant | null) => !isLate && setInstant(next);
    const begin = setTimeout(async () => {
      try {
        const response = await ask(asked, lang, stop.signal);
        found(response.ok ? { asked, answer: (await response.json()) as InstantAnswer } : null);
      } catch {
        found(null);
      }
    }, delay);
    const giveUp = setTimeout(() => stop.abort(), delay + longestWait);
    return () => {
      isLate = true;
      clearTimeout(begin);
      clearTimeout(giveUp);
      stop.abort();
    };
  }, [asked, lang, way]);
  return instant;
}
