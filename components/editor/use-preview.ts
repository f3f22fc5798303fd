"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Refusal } from "@/lib/knowledge/source/refusal";

export interface PreviewAnswer {
  /** The text as readers will see it. */
  readonly node?: ReactNode;
  readonly refusals?: readonly Refusal[];
  readonly isSlow?: boolean;
  /** Why it was not let through, as a message key. */
  readonly messageKey?: string;
}

export type MakePreview = (form: FormData) => Promise<PreviewAnswer>;

export interface PreviewState {
  /** The last one that could be made; it stays while the text cannot be drawn. */
  readonly node: ReactNode;
  readonly isCurrent: boolean;
  readonly trouble: "slow" | "failed" | null;
  readonly refusals: readonly Refusal[];
}

const pause = 900;

/** The text drawn by the portal's own renderer, a moment after the last key; one request at a time, the newest text. */
export function usePreview(
  text: { documentId: string; lang: string; source: string; isSound: boolean; isShown: boolean },
  make: MakePreview,
): PreviewState {
  const { documentId, lang, source, isSound, isShown } = text;
  const [state, setState] = useState<PreviewState>({ node: null, isCurrent: false, trouble: null, refusals: [] });
  const newest = useRef("");

  useEffect(() => {
    if (!isShown) return;
    newest.current = source;
    setState((before) => ({ ...before, isCurrent: false }));
    if (!isSound) return;
    const timer = setTimeout(async () => {
      const form = new FormData();
      form.set("document", documentId);
      form.set("lang", lang);
      form.set("basedOn", "");
      form.set("source", source);
      const answer = await make(form).catch((): PreviewAnswer | null => null);
      if (newest.current !== source) return;
      setState((before) => ({
        node: answer?.node ?? before.node,
        isCurrent: Boolean(answer?.node),
        trouble:
          answer === null || (!answer.node && !answer.refusals && !answer.isSlow)
            ? "failed"
            : answer.isSlow
              ? "slow"
              : null,
        refusals: answer?.refusals ?? [],
      }));
    }, pause);
    return () => clearTimeout(timer);
  }, [documentId, lang, source, isSound, isShown, make]);
  return state;
}
