"use client";

import { type ReactNode, useActionState } from "react";
import type { ActionResult } from "@/lib/access/action";

export interface PlainFormProps {
  action: (previous: ActionResult, form: FormData) => Promise<ActionResult>;
  hidden: Record<string, string>;
  className?: string;
  /** Its buttons; the one pressed says with name and value what is wanted. */
  children: ReactNode;
}

/** A form of buttons alone: the page it stands on shows what came of it. */
export function PlainForm({ action, hidden, className, children }: PlainFormProps) {
  const [, send, pending] = useActionState(action, { status: "idle" });
  return (
    <form
      action={send}
      aria-busy={pending}
      onSubmit={(event) => {
        // A second press while the first is under way would send the same again.
        if (pending) event.preventDefault();
      }}
      className={className}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
