"use client";

const kept = "recent-searches";
const most = 5;

/** What was searched for in this browser, newest first. It is told to nobody. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(kept) ?? "[]");
    return Array.isArray(stored) ? stored.filter((query) => typeof query === "string").slice(0, most) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const words = query.trim();
  if (words === "") return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== words.toLowerCase());
  try {
    localStorage.setItem(kept, JSON.stringify([words, ...others].slice(0, most)));
  } catch {
    // A browser that stores nothing remembers nothing.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(kept);
  } catch {
    // Nothing was kept.
  }
}
