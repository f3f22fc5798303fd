"use client";

import { useTranslations } from "next-intl";
import { useToldAction } from "@/components/access/use-told-action";
import type { WithFilesResult } from "@/lib/cases/follow/act-actions";

type Action = (previous: WithFilesResult, form: FormData) => Promise<WithFilesResult>;

/**
 * A form around one action that may carry files: what was typed is there again after a refusal, the first wrong field has
 * the focus, and a second press while it is on its way sends nothing. Without script the browser sends it by itself.
 */
export function useSending(action: Action) {
  const t = useTranslations();
  const { result, pending, formProps } = useToldAction(action);
  const isWrong = result.status === "error";

  const errorOf = (name: string) => {
    const key = isWrong ? result.fields[name] : undefined;
    return key === undefined ? undefined : t(key as never);
  };
  const typed = (name: string): string | undefined => (isWrong ? result.values[name] : undefined);
  // A refused form shows what was typed; its fields are made anew for it.
  const typedKey = (name: string): string => `${name}:${typed(name) ?? ""}`;
  const message = isWrong ? t(result.messageKey as never) : null;
  return { result, pending, formProps, errorOf, typed, typedKey, message };
}

export type Sending = ReturnType<typeof useSending>;
