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

/** Links of other help systems' pages, which lead nowhere here and are drawn as plain text. */
const foreignSchemes = /^(?:help|ghelp|man|info|apt|install|irc|ircs|news|ftp|gopher|xref):/i;

/** Whether the address is one that pages imported from elsewhere carry and no browser needs to follow. */
export function isForeignAddress(address: string): boolean {
  return foreignSchemes.test(address) && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u.test(address);
}

const beside = /^(?:\.\/)?(?:[a-z0-9_-][a-z0-9_.-]*\/){0,4}[a-z0-9_-][a-z0-9_.-]*$/;
const pictures = /\.(?:png|jpe?g|gif|webp|avif)$/;
const videos = /\.(?:mp4|webm)$/;
const captions = /\.vtt$/;
const downloads = /\.(?:pdf|docx|xlsx|pptx|odt|ods|odp|csv|txt|zip|ics|vcf|png|jpe?g|mp4|webm)$/;

/** Pictures come from beside the document, never from another host and never as data; SVG only by name, in Markdown. */
export function isAllowedPicture(address: string, format: "mdx" | "md" = "mdx"): boolean {
  if (address.length > maxFileName) return false;
  if (format === "mdx") return beside.test(address) && pictures.test(address);
  const name = address.toLowerCase();
  return beside.test(name) && (pictures.test(name) || name.endsWith(".svg"));
}

const maxFileName = 200;
const isBeside = (address: string, ends: RegExp) =>
  address.length <= maxFileName && beside.test(address) && ends.test(address);

export const isAllowedVideo = (address: string) => isBeside(address, videos);
export const isAllowedCaptions = (address: string) => isBeside(address, captions);
export const isAllowedDownload = (address: string) => isBeside(address, downloads);

/** A relative link to a file that is no document: `./form.pdf`. */
export function isRelativeFile(address: string): boolean {
  return isAllowedDownload(address) && !linkedArticle(address);
}

/** The name by which a file beside the document is kept: its address without `./`. Null for what is no such address. */
export function fileNameOf(address: string): string | null {
  const name = address.replace(/^\.\//, "");
  return address.length <= maxFileName && beside.test(name.toLowerCase()) ? name : null;
}

/** The key of a document that a file's name gives: without folders, language and ending; a–z, digits and dashes. */
export function keyOfFileName(name: string): string {
  const base = name.replace(/^.*\//, "").replace(/(?:\.(?:sv|en))?\.mdx?$/i, "");
  return base
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The key of the document that a relative link between files points at, with its anchor. */
export function linkedArticle(address: string): { key: string; anchor: string | null } | null {
  const match = /^(?:[^/?#:\\]{1,100}\/){0,8}([^/?#:\\]{1,100}\.mdx?)(?:#(.{1,200}))?$/u.exec(address);
  const key = match?.[1] ? keyOfFileName(match[1]) : "";
  return key ? { key, anchor: match?.[2] ?? null } : null;
}
