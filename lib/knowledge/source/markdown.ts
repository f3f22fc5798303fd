/** What a relative address in a source leads to from outside: a full address, or null where nobody outside may follow. */
export type AddressOf = (address: string) => string | null;

const fences = /(^```[\s\S]*?^```[^\n]*$)/m;

/**
 * A published source as plain Markdown: its front matter away, and our components as the Markdown nearest to them. What
 * only makes sense on the page (the contact card, related articles, live figures) is left out.
 */
export function plainMarkdown(source: string, addressOf: AddressOf): string {
  const body = source.replace(/^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/, "");
  // Every second part is a block of code, which is nobody's markup.
  const parts = body.split(fences).map((part, i) => (i % 2 === 1 ? part : withoutComponents(part, addressOf)));
  return `${parts
    .join("")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

// Each pattern reaches only so far from where it begins: the text may be hostile, and anyone may ask for it.
function withoutComponents(text: string, addressOf: AddressOf): string {
  let step = 0;
  return text
    .replace(
      /<(\/?)([A-Z][A-Za-z]{0,40})\b((?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,400}?)(\/?)>/g,
      (_, closing: string, name: string, given: string) => {
        if (name === "Steps" && !closing) step = 0;
        if (name === "Keys") return "`";
        if (closing) return "";
        const { title = "", label = "", summary = "", src = "", alt = "", caption = "" } = attributes(given);
        const at = src && addressOf(src);
        if (name === "Step") {
          step += 1;
          return `**${step}. ${title}**\n`;
        }
        if (name === "Screenshot") return at ? `![${alt}](${at})${caption && `\n\n${caption}`}` : alt;
        if (name === "Video" || name === "DownloadLink") return at ? `[${label || title}](${at})` : label || title;
        const heading = title || label || summary;
        return ["Callout", "Tab", "Details"].includes(name) && heading ? `**${heading}**\n` : "";
      },
    )
    .replace(
      /(!?)\[([^[\]]{0,1000})\]\(([^)\s]{1,2000})((?:\s{1,9}"[^"]{0,1000}")?)\)/g,
      (whole, picture: string, words: string, address: string) => {
        if (/^(?:[a-z][a-z0-9+.-]*:|#)/i.test(address)) return whole;
        const at = addressOf(address);
        return at ? `${picture}[${words}](${at})` : words;
      },
    );
}

function attributes(given: string): Record<string, string | undefined> {
  const pairs = [...given.matchAll(/([a-z]+)=(?:"([^"]*)"|'([^']*)')/gi)];
  return Object.fromEntries(pairs.map(([, name = "", double, single]) => [name, double ?? single ?? ""]));
}
