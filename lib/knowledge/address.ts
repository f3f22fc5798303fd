const schemes = new Set(["https", "http", "mailto", "tel"]);

/** Whether a link may carry this address: https, http, mailto, tel, or a path within the portal. */
export function isAllowedAddress(address: string): boolean {
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u.test(address) || address.trim() !== address) return false;
  // Browsers strip spaces from a scheme before they read it, so nothing odd may stand before the first colon.
  const colon = address.search(/[:/?#]/);
  if (colon >= 0 && address[colon] === ":") return schemes.has(address.slice(0, colon).toLowerCase());
  // Two slashes leave for another host under whatever scheme the page has.
  return !address.startsWith("//") && !/^[^/?#]*(?:&|%)(?:colon|3a)/i.test(address);
}

/** Pictures come from beside the article, never from another host and never as data. */
export function isAllowedPicture(address: string): boolean {
  return /^\.\/[a-z0-9][a-z0-9.-]*\.(?:png|jpe?g|gif|webp|avif)$/.test(address);
}

/** The key of the article that a relative link between content files points at, with its anchor. */
export function linkedArticle(address: string): { key: string; anchor: string | null } | null {
  const match = /^(?:\.{1,2}\/)*(?:[a-z0-9-]+\/)*([a-z0-9-]+)\.(?:sv|en)\.mdx(?:#([\p{L}\p{N}-]+))?$/u.exec(address);
  return match?.[1] ? { key: match[1], anchor: match[2] ?? null } : null;
}
