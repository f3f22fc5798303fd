"use client";

import { useSyncExternalStore } from "react";

const everyMs = 10_000;
const listeners = new Set<() => void>();
let now: number | null = null;
let timer: ReturnType<typeof setInterval> | null = null;

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** One clock for everything on the page that counts; it stands still while nobody looks. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === null) {
    timer = setInterval(tick, everyMs);
    // After the first drawing, which has to be the server's.
    queueMicrotask(tick);
    document.addEventListener("visibilitychange", tick);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", tick);
    timer = null;
    now = null;
  };
}

/** The present as epoch milliseconds, some seconds old at most; `drawn` until the page has come alive. */
export function useNow(drawn: number): number {
  return useSyncExternalStore(
    subscribe,
    () => now ?? drawn,
    () => drawn,
  );
}
