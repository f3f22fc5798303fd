"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useEffect, useRef, useSyncExternalStore } from "react";
import { attempt } from "@/components/access/attempt";
import { notifyDone } from "@/components/ui/toast";
import type { WithFilesResult } from "@/lib/cases/follow/act-actions";

type Action = (previous: WithFilesResult, form: FormData) => Promise<WithFilesResult>;

/**
 * A form around one action that may carry files: what was typed is there again after a refusal, the first wrong field has
 * the focus, and a second press while it is on its way sends nothing. Without script the browser sends it by itself.
 */
export function useSending(action: Action) {
  const t = useTranslations();
  const andTell = async (previous: WithFilesResult, values: FormData) => {
    const answer = await attempt(action, previous, values);
    if (answer.status === "done") notifyDone(t(answer.messageKey as never));
    return answer;
  };
  const hasScript = useSyncExternalStore(unchanging, yes, no);
  const [result, send, pending] = useActionState(hasScript ? andTell : action, { status: "idle" } as WithFilesResult);
  const form = useRef<HTMLFormElement>(null);
  const isWrong = result.status === "error";

  useEffect(() => {
    if (result.status === "error") form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [result]);

  const errorOf = (name: string) => {
    const key = isWrong ? result.fields[name] : undefined;
    return key === undefined ? undefined : t(key as never);
  };
  const typed = (name: string): string | undefined => (isWrong ? result.values[name] : undefined);
  // A refused form shows what was typed; its fields are made anew for it.
  const typedKey = (name: string): string => `${name}:${typed(name) ?? ""}`;
  const formProps = {
    ref: form,
    action: send,
    onSubmit: (event: FormEvent) => {
      if (pending) event.preventDefault();
    },
  };
  const message = isWrong ? t(result.messageKey as never) : null;
  return { result, pending, formProps, errorOf, typed, typedKey, message };
}

export type Sending = ReturnType<typeof useSending>;

const unchanging = () => () => undefined;
const yes = () => true;
const no = () => false;
