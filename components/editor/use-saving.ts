"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState, useTransition } from "react";
import { notifyDone } from "@/components/ui/toast";
import { saveVersionAction } from "@/lib/knowledge/desk/draft-actions";
import { publishVersionAction } from "@/lib/knowledge/desk/life-actions";
import type { Conflict } from "./conflict-dialog";

interface Saved {
  readonly number: number | null;
  readonly source: string;
}

export interface SavingInput {
  documentId: string;
  lang: string;
  saved: Saved;
  basedOn: number | null;
  /** Version of the source language that a translation is written beside. */
  translates: number | null;
}

/** Saves versions: what is saved, what it is based on, and the conflict when somebody else was faster. */
export function useSaving({ documentId, lang, saved: first, basedOn: firstBase, translates }: SavingInput) {
  const words = useTranslations();
  const [saved, setSaved] = useState(first);
  const [basedOn, setBasedOn] = useState(firstBase);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, startSaving] = useTransition();

  /** The number of the version that came of it; null when none did, and why is told. */
  const save = useCallback(
    (source: string, base: number | null, note: string) =>
      new Promise<number | null>((resolve) => {
        startSaving(async () => {
          const form = new FormData();
          form.set("document", documentId);
          form.set("lang", lang);
          form.set("basedOn", String(base ?? ""));
          form.set("translates", String(translates ?? ""));
          form.set("note", note);
          form.set("source", source);
          let number: number | null = null;
          try {
            const { saved: outcome, ...result } = await saveVersionAction({ status: "idle" }, form);
            if (!outcome) {
              setProblem(words((result.status === "error" ? result.messageKey : "errors.unavailable") as never));
            } else if (outcome.status === "conflict") {
              const { createdAt, ...current } = outcome.current;
              setConflict({ ...current, createdAt: createdAt.toISOString() });
              setProblem(null);
            } else {
              number = outcome.number;
              setSaved({ number, source });
              setBasedOn(number);
              setProblem(null);
              notifyDone(words(`editor.save.${outcome.status}` as never, { number } as never));
            }
          } catch {
            setProblem(words("editor.save.failed"));
          }
          resolve(number);
        });
      }),
    [documentId, lang, translates, words],
  );

  /** Makes the saved version what people read. What stands in the way is told in words, and seen on the document's page. */
  const publish = useCallback(
    (number: number) => {
      startSaving(async () => {
        const form = new FormData();
        form.set("document", documentId);
        form.set("lang", lang);
        form.set("number", String(number));
        try {
          const { status } = await publishVersionAction({ status: "idle" }, form);
          setProblem(status === "done" ? null : words("editor.save.notPublished"));
          if (status === "done") notifyDone(words("editor.save.published", { number }));
        } catch {
          setProblem(words("editor.save.notPublished"));
        }
      });
    },
    [documentId, lang, words],
  );

  /** What the other person saved is known now: the text goes on from it. */
  const accept = useCallback((known: Conflict) => {
    setSaved({ number: known.number, source: known.source });
    setBasedOn(known.number);
    setConflict(null);
  }, []);

  return {
    saved,
    basedOn,
    conflict,
    problem,
    isSaving,
    save,
    publish,
    accept,
    dismiss: useCallback(() => setConflict(null), []),
  };
}
