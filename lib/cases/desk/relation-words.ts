/** What the thread of a case says of a duplicate that was merged into it: an internal note. */
export function mergedWords(
  { duplicate, reporter }: { duplicate: string; reporter: string | null },
  lang: "sv" | "en",
): string {
  const from = reporter === null ? "" : lang === "en" ? ` from ${reporter}` : ` från ${reporter}`;
  return lang === "en"
    ? `${duplicate}${from} is a duplicate of this case and has been merged into it.`
    : `${duplicate}${from} är en dubblett av det här ärendet och är sammanslaget med det.`;
}
