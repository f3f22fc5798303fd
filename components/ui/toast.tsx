"use client";

import { lazy, Suspense, useEffect, useState } from "react";

export interface ToastMessage {
  kind: "done" | "failed" | "plain";
  text: string;
}

// Fetched with the first message, so that pages one only reads do not carry it.
const ToastStack = lazy(() => import("./toast-stack"));

const listeners = new Set<(message: ToastMessage) => void>();

function publish(message: ToastMessage): void {
  for (const listener of listeners) listener(message);
}

/** Says what just happened. Anything that must be read stays on the page as a `Notice` instead. */
export const notify = {
  done: (text: string) => publish({ kind: "done", text }),
  failed: (text: string) => publish({ kind: "failed", text }),
  say: (text: string) => publish({ kind: "plain", text }),
};

/** Stands once, in the root layout. */
export function Toaster({ label }: { label: string }) {
  const [messages, setMessages] = useState<readonly ToastMessage[]>([]);
  useEffect(() => {
    const listener = (message: ToastMessage) => setMessages((earlier) => [...earlier, message]);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, []);
  if (messages.length === 0) return null;
  return (
    <Suspense>
      <ToastStack label={label} messages={messages} />
    </Suspense>
  );
}
