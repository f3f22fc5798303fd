/** The item a page belongs to: the longest address that is the page's own or lies above it. */
export function activeHref(path: string, hrefs: readonly string[]): string | null {
  const above = hrefs.filter((href) => path === href || (href !== "/" && path.startsWith(`${href}/`)));
  return above.reduce<string | null>((best, href) => (best === null || href.length > best.length ? href : best), null);
}
