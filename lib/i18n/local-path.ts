const here = "http://portal.invalid";

/** A path on this site, or `/` for anything that could lead elsewhere (`//host`, `/\host`, `https:`, control characters). */
export function localPath(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/") || value.length > 2000) return "/";
  const url = parse(value);
  if (url === null || url.origin !== here) return "/";
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//host` resolves to the path `//host`, which a browser would read as another host.
  return path.startsWith("//") ? "/" : path;
}

function parse(value: string): URL | null {
  try {
    return new URL(value, here);
  } catch {
    return null;
  }
}
