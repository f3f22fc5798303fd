"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { keySequence } from "./key-sequence";
import { pageKey } from "./page-keys";
import { searchFieldId } from "./search-field-id";
import { shortcutsEnabled } from "./shortcut-setting";

export interface Shortcuts {
  onPalette: () => void;
  onHelp: () => void;
  /** Letter → address, for `g` and then the letter. */
  destinations: Readonly<Record<string, string>>;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest("input, textarea, select, [role='dialog'], [role='menu']") !== null;
}

/** Ctrl/⌘ K always; single keys only outside of fields and unless the reader has turned them off. */
export function useShortcuts({ onPalette, onHelp, destinations }: Shortcuts): void {
  const router = useRouter();
  const [follows] = useState(() => keySequence("g"));

  useEffect(() => {
    function focusSearch(): void {
      const field = document.getElementById(searchFieldId);
      if (field && field.offsetParent !== null) field.focus();
      else onPalette();
    }

    function onKeyDown(event: KeyboardEvent): void {
      const key = event.key.toLowerCase();
      if (key === "k" && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        onPalette();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || event.isComposing) return;
      if (!shortcutsEnabled() || isTyping(event.target)) return;

      const destination = follows(key, event.timeStamp) ? destinations[key] : undefined;
      if (destination) {
        event.preventDefault();
        router.push(destination);
        return;
      }
      const own = pageKey(key);
      if (own) {
        event.preventDefault();
        own.run();
      } else if (key === "/") {
        event.preventDefault();
        focusSearch();
      } else if (key === "?") {
        event.preventDefault();
        onHelp();
      }
    }

    window.addEventListener("keydown", onKeyDown);
    // A page shows before its script has come; only from here on does a key do anything, and the page says so.
    document.documentElement.dataset.keys = "heard";
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      delete document.documentElement.dataset.keys;
    };
  }, [onPalette, onHelp, destinations, router, follows]);
}
