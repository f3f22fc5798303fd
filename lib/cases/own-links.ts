/** A piece of what somebody wrote: words as they stand, or an address of this portal with the path it leads to. */
export type WrittenPart = string | { address: string; path: string };

const ending = /[.,;:!?)\]»”"']+$/;

/**
 * Finds the portal's own addresses in a text; joined, the parts are the text again. What leads elsewhere stays words: anybody
 * may write a case, and a press on it would lead a reader wherever they like.
 */
export function withOwnLinks(text: string, origin: string): WrittenPart[] {
  const parts: WrittenPart[] = [];
  let from = 0;
  for (let at = text.indexOf(origin); at !== -1; at = text.indexOf(origin, from)) {
    const rest = text.slice(at + origin.length);
    const path = (/^\/(?![/\\])[^\s<>"\\]*/.exec(rest)?.[0] ?? "").replace(ending, "");
    const isWhole = path.startsWith("/") && !/[\w.-]$/.test(text.slice(0, at));
    const to = at + origin.length + path.length;
    if (isWhole) {
      if (at > from) parts.push(text.slice(from, at));
      parts.push({ address: origin + path, path });
    } else parts.push(text.slice(from, to));
    from = to;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
