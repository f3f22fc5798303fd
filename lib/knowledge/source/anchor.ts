/** A heading as the part of an address after `#`: small letters a–z, digits and dashes. Empty headings become "section". */
export function anchorOf(heading: string): string {
  const folded = heading.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const anchor = folded.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return anchor.slice(0, 80) || "section";
}

/** Hands out anchors for one document; the second heading of the same words gets `-2`. */
export function anchorSeries(): (heading: string) => string {
  const used = new Map<string, number>();
  return (heading) => {
    const anchor = anchorOf(heading);
    const count = (used.get(anchor) ?? 0) + 1;
    used.set(anchor, count);
    return count === 1 ? anchor : `${anchor}-${count}`;
  };
}
