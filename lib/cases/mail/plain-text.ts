const mostHtml = 1_000_000;

const silent = new Set(["script", "style", "head", "title", "template", "noscript", "svg", "math", "object"]);
const breaking =
  /^(address|article|blockquote|div|dl|dd|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/;
const named: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", shy: "" },
  ...{ aring: "å", auml: "ä", ouml: "ö", Aring: "Å", Auml: "Ä", Ouml: "Ö", eacute: "é", Eacute: "É", uuml: "ü" },
  ...{ ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", bull: "•", euro: "€" },
};

interface Tag {
  name: string;
  isEnd: boolean;
  attributes: string;
}

/**
 * The words of an HTML mail. Nothing of it is kept but text: what is quoted begins with `>`, and the address of a link
 * follows its words where it says something else. One walk, however the tags lie.
 */
export function plainTextOf(html: string): string {
  const parts: string[] = [];
  let last = "\n";
  let quotes = 0;
  let hidden: string | null = null;
  let link: { href: string; from: number } | null = null;
  const push = (text: string) => {
    parts.push(text);
    last = text.at(-1) ?? last;
  };
  const newLine = () => {
    if (last !== "\n") push("\n");
  };
  const write = (text: string) => {
    if (text === "") return;
    if (quotes > 0 && last === "\n") push(`${">".repeat(Math.min(quotes, 5))} `);
    push(text);
  };
  for (const piece of pieces(html.slice(0, mostHtml))) {
    if (typeof piece === "string") {
      const text = hidden === null ? decoded(piece).replace(/\s+/g, " ") : "";
      write(/\s/.test(last) ? text.trimStart() : text);
      continue;
    }
    const { name, isEnd, attributes } = piece;
    if (hidden !== null) {
      if (isEnd && name === hidden) hidden = null;
    } else if (silent.has(name)) {
      if (!isEnd) hidden = name;
    } else if (name === "br") push("\n");
    else if (name === "blockquote") {
      newLine();
      quotes = Math.max(0, quotes + (isEnd ? -1 : 1));
    } else if (name === "a") {
      if (link && isEnd && !parts.slice(link.from).join("").includes(link.href)) write(` <${link.href}>`);
      const href = isEnd ? null : hrefOf(attributes);
      link = href === null ? null : { href, from: parts.length };
    } else if (name === "li" && !isEnd) {
      newLine();
      write("- ");
    } else if (/^(td|th)$/.test(name)) write(isEnd ? " " : "");
    else if (isEnd && /^(p|h[1-6])$/.test(name)) {
      newLine();
      push("\n");
    } else if (breaking.test(name)) newLine();
  }
  return parts
    .join("")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Text and tags in turn. A `<` that begins no tag is text; a comment is nothing. */
function* pieces(html: string): Generator<string | Tag> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) {
      yield html.slice(at);
      return;
    }
    if (open > at) yield html.slice(at, open);
    if (html.startsWith("<!--", open)) {
      const end = html.indexOf("-->", open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const letter = html[open + 1] ?? "";
    if (!/[a-z/!?]/i.test(letter)) {
      yield "<";
      at = open + 1;
      continue;
    }
    const end = html.indexOf(">", open);
    const inside = html.slice(open + 1, end < 0 ? html.length : end);
    at = end < 0 ? html.length : end + 1;
    const isEnd = inside.startsWith("/");
    const name = /^\/?([a-z][a-z0-9]{0,20})/i.exec(inside)?.[1]?.toLowerCase();
    if (name) yield { name, isEnd, attributes: inside };
  }
}

function hrefOf(attributes: string): string | null {
  const match = /\shref\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/i.exec(attributes);
  const href = decoded(match?.[1] ?? match?.[2] ?? match?.[3] ?? "").trim();
  return /^https?:\/\/\S+$/i.test(href) ? href : null;
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : "\ufffd";
  });
}
