"use client";

import { useActionState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import type { ActionResult } from "@/lib/access/action";

export interface TellFormProps {
  action: (previous: ActionResult, form: FormData) => Promise<ActionResult>;
  hidden: Readonly<Record<string, string>>;
  /** Letters of what is told. */
  longest: number;
  words: { label: string; optional: string; send: string };
  /** What may be answered, by its key: a page to read has no translator in the browser. */
  answers: Readonly<Record<string, string>>;
}

/** Keeps what was typed when it could not be taken, and says so; works before and without script. */
export function TellForm({ action, hidden, longest, words, answers }: TellFormProps) {
  const [result, send, pending] = useActionState(action, { status: "idle" });
  const isRefused = result.status === "error";
  const said = isRefused ? (Object.values(result.fields)[0] ?? result.messageKey) : null;
  if (result.status === "done") return <p role="status">{answers[result.messageKey]}</p>;
  return (
    <form action={send} className="grid justify-items-start gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="grid w-full gap-1 text-sm">
        <span className="font-medium">
          {words.label} <span className="font-normal text-ink-subtle">{words.optional}</span>
        </span>
        <textarea
          name="text"
          rows={3}
          maxLength={longest}
          defaultValue={isRefused ? result.values.text : ""}
          className={cn(controlStyle, "py-2")}
        />
      </label>
      <button type="submit" aria-disabled={pending || undefined} className={buttonStyle()}>
        {words.send}
      </button>
      <p role="alert" className="text-bad text-sm empty:hidden">
        {said && (answers[said] ?? answers["errors.invalid"])}
      </p>
    </form>
  );
}
