"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { dropDraftAction, type KeepResult, keepDraftAction } from "@/lib/knowledge/desk/draft-actions";
import { type DraftPlace, forgetLocally, keepLocally } from "./local-draft";

export type KeepState =
  | { readonly is: "clean" }
  | { readonly is: "waiting" }
  /** `at` is an instant as ISO 8601. */
  | { readonly is: "kept"; readonly at: string }
  | { readonly is: "failed" | "signed-out" | "refused" };

const pause = 1_500;
const retry = 10_000;

/** No connection: the browser's copy stays, and it is tried again. */
const failed: KeepState = { is: "failed" };

function stateAfter(result: KeepResult): KeepState {
  if (result.savedAt) return { is: "kept", at: result.savedAt };
  if (result.status !== "error") return failed;
  return { is: result.messageKey === "errors.not_signed_in" ? "signed-out" : "refused" };
}

/**
 * Keeps what is typed: in the browser at once, in the portal a moment after the last key, when the window is left and
 * when the connection is back. The browser's copy goes only when the portal has the same text.
 */
export function useAutosave(place: DraftPlace, keptAt: string | null) {
  const { authorId, documentId, lang } = place;
  const [state, setState] = useState<KeepState>(keptAt ? { is: "kept", at: keptAt } : { is: "clean" });
  const latest = useRef<{ source: string; basedOn: number | null } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isHeld = useRef(false);
  const onItsWay = useRef<Promise<void> | null>(null);

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    const text = latest.current;
    if (!text || isHeld.current || onItsWay.current) return;
    const form = new FormData();
    form.set("document", documentId);
    form.set("lang", lang);
    form.set("basedOn", String(text.basedOn ?? ""));
    form.set("source", text.source);
    onItsWay.current = keepDraftAction({ status: "idle" }, form)
      .then(stateAfter, () => failed)
      .then((next) => {
        onItsWay.current = null;
        if (next.is === "kept") {
          forgetLocally({ authorId, documentId, lang }, text.source);
          if (latest.current === text) latest.current = null;
          else timer.current = setTimeout(send, pause);
        } else timer.current = setTimeout(send, retry);
        setState(next);
      });
    await onItsWay.current;
  }, [authorId, documentId, lang]);

  const typed = useCallback(
    (source: string, basedOn: number | null) => {
      latest.current = { source, basedOn };
      keepLocally({ authorId, documentId, lang }, { source, basedOn, at: new Date().toISOString() });
      setState((before) => (before.is === "waiting" ? before : { is: "waiting" }));
      clearTimeout(timer.current);
      timer.current = setTimeout(send, pause);
    },
    [authorId, documentId, lang, send],
  );

  /** While a version is being saved nothing is kept beside it: a draft that came after it would be offered as newer. */
  const hold = useCallback(async () => {
    isHeld.current = true;
    await onItsWay.current;
  }, []);

  /** The text is a version now, or was thrown away. What has been typed since is kept, based on that version. */
  const settled = useCallback(
    (version?: { readonly source: string; readonly number: number }) => {
      isHeld.current = false;
      const since = latest.current;
      if (version && since && since.source !== version.source) return typed(since.source, version.number);
      clearTimeout(timer.current);
      latest.current = null;
      forgetLocally({ authorId, documentId, lang });
      setState({ is: "clean" });
    },
    [authorId, documentId, lang, typed],
  );

  /** No version came of it: what is typed is kept as before. */
  const release = useCallback(() => {
    isHeld.current = false;
    void send();
  }, [send]);

  /** What was not saved is thrown away on purpose. Left in the portal it would only be offered again. */
  const forget = useCallback(() => {
    settled();
    const form = new FormData();
    form.set("document", documentId);
    form.set("lang", lang);
    dropDraftAction({ status: "idle" }, form).catch(() => {});
  }, [documentId, lang, settled]);

  useEffect(() => {
    const leave = () => document.visibilityState === "hidden" && send();
    const now = () => void send();
    document.addEventListener("visibilitychange", leave);
    window.addEventListener("blur", now);
    window.addEventListener("online", now);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", leave);
      window.removeEventListener("blur", now);
      window.removeEventListener("online", now);
    };
  }, [send]);

  return { state, typed, hold, settled, release, forget };
}
