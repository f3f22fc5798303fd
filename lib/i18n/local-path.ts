const here = "http://portal.invalid";

/** A path on this site, or `/` for anything that could lead elsewhere (`//host`, `/\host`, `https:`, control characters). */
export function localPath(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("/") || value.length > 2000) return "/";
  const url = parse(value, here);
  if (url === null || url.origin !== here) return "/";
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//host` resolves to the path `//host`, which a browser would read as another host.
  return path.startsWith("//") ? "/" : path;
}

/** The path of a full address, whoever's it is, as a path on this site; `/` when there is none. */
export function localPathOf(address: string | null): string {
  const url = address === null ? null : parse(address);
  return url === null ? "/" : localPath(`${url.pathname}${url.search}`);
}

function parse(value: string, base?: string): URL | null {
  try {
    return new URL(value, base);
  } catch {
    return null;
  }
}
