"use client";

import { useSyncExternalStore } from "react";

const storageKey = "single-key-shortcuts";
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A browser that refuses storage keeps the keys on. */
export function shortcutsEnabled(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

export function setShortcutsEnabled(enabled: boolean): void {
  try {
    localStorage.setItem(storageKey, enabled ? "on" : "off");
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

export function useShortcutsEnabled(): boolean {
  return useSyncExternalStore(subscribe, shortcutsEnabled, () => true);
}

const neverChanges = () => () => undefined;

/** How this machine writes the palette's keys. The server cannot know and says Ctrl. */
export function usePaletteKeys(): readonly [string, string] {
  const apple = useSyncExternalStore(
    neverChanges,
    () => /Mac|iPhone|iPad/.test(navigator.platform),
    () => false,
  );
  return apple ? ["⌘", "K"] : ["Ctrl", "K"];
}
