"use client";

import { lazy, Suspense, useEffect, useState } from "react";

// Fetched with the first message, so that pages one only reads do not carry it.
const ToastStack = lazy(() => import("./toast-stack"));

const listeners = new Set<(text: string) => void>();

/** Says what was just done. Anything that must be read, an error above all, stays on the page as a `Notice` instead. */
export function notifyDone(text: string): void {
  for (const listener of listeners) listener(text);
}

/** Stands once, in the root layout. */
export function Toaster({ label }: { label: string }) {
  const [messages, setMessages] = useState<readonly string[]>([]);
  useEffect(() => {
    const listener = (text: string) => setMessages((earlier) => [...earlier, text]);
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
