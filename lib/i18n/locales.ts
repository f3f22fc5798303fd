/** The languages of the portal. Swedish is first and the one to fall back to. */
export const locales = ["sv", "en"] as const;
export type Locale = (typeof locales)[number];

export const fallbackLocale: Locale = "sv";

export function isLocale(value: unknown): value is Locale {
  return value === "sv" || value === "en";
}

const swedishPaths = ["/help", "/search"];

function isAtOrBelow(path: string, base: string): boolean {
  return path === base || path.startsWith(`${base}/`);
}

/** The language a path names by itself, or null where the reader's own choice decides. */
export function localeOfPath(path: string): Locale | null {
  if (isAtOrBelow(path, "/en")) return "en";
  if (path === "/" || swedishPaths.some((base) => isAtOrBelow(path, base))) return "sv";
  return null;
}
