"use client";

import { useFormatter, useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";
import { routes } from "@/lib/routes";
import type { KeepState } from "./use-autosave";

/** Whether what was typed is kept. Says so when that changes, not at every stroke. */
export function KeepStatus({ state, savedNumber }: { state: KeepState; savedNumber: number | null }) {
  const t = useTranslations("editor.autosave");
  const format = useFormatter();
  const isTrouble = state.is === "failed" || state.is === "signed-out" || state.is === "refused";
  const words =
    state.is === "kept"
      ? t("keptAt", { time: format.dateTime(new Date(state.at), { timeStyle: "short" }) })
      : state.is === "clean"
        ? savedNumber
          ? t("clean", { number: savedNumber })
          : t("new")
        : t(state.is);
  return (
    <p
      role="status"
      data-kept={state.is}
      className={isTrouble ? "max-w-prose text-bad text-sm" : "text-ink-subtle text-sm"}
    >
      {/* "Keeping…" comes and goes too often to be read aloud. */}
      <span aria-hidden={state.is === "waiting" || undefined}>{words}</span>
      {state.is === "signed-out" && (
        <>
          {" "}
          <TextLink href={routes.signIn()} target="_blank">
            {t("signIn")}
          </TextLink>
        </>
      )}
    </p>
  );
}
