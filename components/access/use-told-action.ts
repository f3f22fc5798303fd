"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useEffect, useRef, useSyncExternalStore } from "react";
import { notifyDone } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/access/action";
import { attempt } from "./attempt";

/**
 * A form around one action. That it is done is told as soon as the answer is there: the page it brings may have no place for
 * the form any more. The first wrong field takes the focus, so that a keyboard or a screen reader lands where something is to
 * be done, and a second press while the first is on its way sends nothing. Until there is script, the browser sends the form
 * to the action itself. What a result says besides an `ActionResult` is optional.
 */
export function useToldAction<Result extends ActionResult>(
  action: (previous: Result, values: FormData) => Promise<Result>,
  onDone?: () => void,
) {
  const t = useTranslations();
  const andTell = async (previous: Result, values: FormData): Promise<Result> => {
    const answer = await attempt(action, previous, values);
    if (answer.status === "done") {
      notifyDone(t(answer.messageKey as never));
      onDone?.();
    }
    return answer as Result;
  };
  const hasScript = useSyncExternalStore(unchanging, yes, no);
  const idle: ActionResult = { status: "idle" };
  const [result, send, pending] = useActionState(hasScript ? andTell : action, idle as Awaited<Result>);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (result.status === "error") form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [result]);
  const formProps = {
    ref: form,
    action: send,
    onSubmit: (event: FormEvent<HTMLFormElement>) => {
      if (pending) event.preventDefault();
    },
  };
  return { result, pending, formProps };
}

const unchanging = () => () => undefined;
const yes = () => true;
const no = () => false;
