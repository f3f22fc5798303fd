/** What a page of figures says, read from its HTML as a person would: names with values, and tables cell by cell. */

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", nbsp: " " };

function textOf(html: string): string {
  return html
    .replace(/<(button|template|script)\b[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/gs, "")
    .replace(/&(#?\w+);/g, (whole, name: string) => named[name] ?? whole)
    .replaceAll(/[\u00a0\u202f\s]+/g, " ")
    .trim();
}

/** The figures of a page by their names: `<dt>` and the first `<dd>` after it. */
export function statsIn(html: string): Map<string, string> {
  const stats = new Map<string, string>();
  for (const [, name = "", value = ""] of html.matchAll(/<dt\b[^>]*>(.*?)<\/dt><dd\b[^>]*>(.*?)<\/dd>/gs)) {
    stats.set(textOf(name), textOf(value));
  }
  return stats;
}

/** The cells of the body of the table with a caption, row by row; none where there is no such table. */
export function tableIn(html: string, caption: string): string[][] {
  const tables = [...html.matchAll(/<table\b[^>]*>(.*?)<\/table>/gs)].map(([, inside = ""]) => inside);
  const table = tables.find(
    (inside) => textOf(/<caption\b[^>]*>(.*?)<\/caption>/s.exec(inside)?.[1] ?? "") === caption,
  );
  const body = /<tbody\b[^>]*>(.*?)<\/tbody>/s.exec(table ?? "")?.[1] ?? "";
  return [...body.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd]\b[^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => textOf(cell)),
  );
}
