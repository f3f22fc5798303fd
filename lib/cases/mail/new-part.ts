/** Lines after which an earlier message stands, as mail programs write them in Swedish and English. */
const headings = [
  /^-{2,} ?(ursprungligt|vidarebefordrat|original|forwarded) (meddelande|message) ?-{2,}$/i,
  /^_{20,}$/,
  /^(börja vidarebefordrat meddelande|begin forwarded message):$/i,
];

/** The facts of an earlier message, which some programs repeat without a line before them. */
const facts = {
  from: /^\**(från|from):\**\s*\S/i,
  sent: /^\**(skickat|datum|date|sent):\**\s*\S/i,
};

/** "Den 28 nov. 2026 kl. 10:12 skrev Elsa:" and "On 28 Nov 2026, Elsa wrote:", which programs break over lines. */
const saysWhoWrote = (said: string) => said.endsWith(":") && /\b(skrev|wrote)\b/i.test(said) && /\d/.test(said);
const mostWroteLines = 3;
const beginsWithDay = /^(den|on|\d|(mån|tis|ons|tor|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)[a-zåäö.,]*\s)/i;
/** More of them than any mail has; each is looked at to the end of the mail. */
const mostLooks = 20;

const farewell =
  /^(med )?(vänlig|vänliga|bästa|varm|varma|soliga)? ?(hälsning|hälsningar)[,.!]?$|^(v\.?h\.?|m\.?v\.?h\.?|hälsn\.?)[,.!]?$|^((with )?(kind|best|warm) regards|regards|sincerely|yours sincerely|best wishes|cheers)[,.!]?$/i;
const device =
  /^(skickat|sänt) från (min|mobilen|outlook|e-post)|^sent from (my|mail|outlook|yahoo)|^(hämta|skaffa) outlook (för|till) |^get outlook for /i;
const mostSignatureLines = 12;

/**
 * What somebody has written anew in a mail: without the earlier messages below it and without the signature. Answers
 * between the lines of what is quoted stay with it. Where nothing would be left, all of it is left.
 */
export function newPartOf(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const body = withoutSignature(withoutHistory(lines));
  const part = tidy(body);
  return part === "" ? tidy(lines) : part;
}

function withoutHistory(lines: readonly string[]): string[] {
  let looks = 0;
  for (const [at, line] of lines.entries()) {
    const bare = line.trim();
    if (headings.some((heading) => heading.test(bare)) && !isFirst(lines, at)) return lines.slice(0, at);
    if (
      facts.from.test(bare) &&
      lines.slice(at + 1, at + 4).some((next) => facts.sent.test(next.trim())) &&
      !isFirst(lines, at)
    )
      return lines.slice(0, at);
    const length = looks < mostLooks ? wroteLines(lines, at) : 0;
    if (length > 0) looks += 1;
    if (length > 0 && onlyQuoted(lines.slice(at + length))) return lines.slice(0, at);
  }
  const last = lines.findLastIndex((line) => line.trim() !== "" && !line.startsWith(">"));
  return lines.slice(0, last + 1);
}

/** Nothing was written before it: somebody has forwarded a message, and means it. */
const isFirst = (lines: readonly string[], at: number) => tidy(lines.slice(0, at)) === "";

/** How many lines from `at` on say who wrote what follows; none when they say something else. */
function wroteLines(lines: readonly string[], at: number): number {
  let said = "";
  for (let length = 1; length <= mostWroteLines; length += 1) {
    const line = lines[at + length - 1]?.trim().replace(/^>\s*/, "") ?? "";
    said = `${said} ${line}`.trim();
    if (line === "" || said.length > 400 || (length > 1 && !beginsWithDay.test(said))) return 0;
    if (saysWhoWrote(said)) return length;
  }
  return 0;
}

/** Quoted to the end, or not marked as quoted at all: an answer between the lines would stand outside of the marks. */
function onlyQuoted(rest: readonly string[]): boolean {
  const written = rest.filter((line) => line.trim() !== "");
  if (!written.some((line) => line.startsWith(">"))) return true;
  const lastQuoted = rest.findLastIndex((line) => line.startsWith(">"));
  const firstQuoted = rest.findIndex((line) => line.startsWith(">"));
  const between = rest.slice(firstQuoted, lastQuoted).filter((line) => line.trim() !== "" && !line.startsWith(">"));
  const after = rest.slice(lastQuoted + 1);
  return between.length === 0 && tidy(withoutSignature(after)) === "";
}

function withoutSignature(lines: readonly string[]): string[] {
  const dashes = lines.findIndex((line, at) => /^--\s?$/.test(line) && lines.length - at <= mostSignatureLines * 3);
  const body = dashes < 0 ? [...lines] : lines.slice(0, dashes);
  let end = -1;
  let left = 0;
  for (let at = body.length - 1; at >= 0 && left <= mostSignatureLines; at -= 1) {
    const bare = body[at]?.trim() ?? "";
    if (farewell.test(bare) || (device.test(bare) && left === 0)) end = at;
    if (bare !== "") left += 1;
  }
  return end < 0 ? body : body.slice(0, end);
}

function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
