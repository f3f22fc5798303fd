"use client";

import { useEffect, useSyncExternalStore } from "react";

/** A key that does something on the page one is on. It comes before the keys that hold everywhere. */
export interface PageKey {
  key: string;
  /** What it does, as the list of keys says it. */
  label: string;
  run: () => void;
}

let present: readonly PageKey[] = [];
const none: readonly PageKey[] = [];
const listeners = new Set<() => void>();

function change(keys: readonly PageKey[]): void {
  present = keys;
  for (const listener of listeners) listener();
}

/** The page's own keys, for as long as the component is there. `keys` has to be the same list from one drawing to the next. */
export function usePageKeys(keys: readonly PageKey[]): void {
  useEffect(() => {
    change(keys);
    return () => {
      if (present === keys) change(none);
    };
  }, [keys]);
}

export function pageKey(key: string): PageKey | undefined {
  return present.find((own) => own.key === key);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For the list of keys. */
export function usePresentKeys(): readonly PageKey[] {
  return useSyncExternalStore(
    subscribe,
    () => present,
    () => none,
  );
}
