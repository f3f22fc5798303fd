"use client";

import { useCallback, useEffect, useState } from "react";

/**
 * A text that this tab keeps until it has been sent: another case can be looked at meanwhile, and a page that failed has
 * not lost it. It goes with the tab.
 */
export function useKeptText(key: string): [text: string, write: (text: string) => void] {
  const [text, setText] = useState("");
  useEffect(() => {
    try {
      setText(sessionStorage.getItem(key) ?? "");
    } catch {
      // A browser that stores nothing keeps nothing.
    }
  }, [key]);
  const write = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === "") sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, next);
      } catch {
        // The field itself still has it.
      }
    },
    [key],
  );
  return [text, write];
}
