"use client";

import { useEffect } from "react";
import type { Lang } from "@/lib/knowledge/source/schema";

/** Tells the log of searches when the reader says that a text helped. The script that tells comes with the answer, not with the page. */
export function SolvedEvent({ documentId, lang }: { documentId: string; lang: Lang }) {
  useEffect(() => {
    async function onSubmit({ submitter }: SubmitEvent): Promise<void> {
      if (!submitter?.matches("[name=helpful][value=yes]")) return;
      const { hasTrace, sendSearchEvent } = await import("./search-events");
      if (hasTrace()) sendSearchEvent({ event: "solved", documentId, place: "search", lang });
    }
    // What cannot be fetched tells nothing.
    const listen = (event: SubmitEvent) => void onSubmit(event).catch(() => undefined);
    document.addEventListener("submit", listen);
    return () => document.removeEventListener("submit", listen);
  }, [documentId, lang]);
  return null;
}
