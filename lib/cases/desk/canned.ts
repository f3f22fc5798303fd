/** What a canned answer may leave open: `{name}` is the first name of who reported, `{case}` the reference, `{agent}` who answers. */
export const openWords = ["name", "case", "agent"] as const;
export type OpenWord = (typeof openWords)[number];

/** Fills in what is known; what is not, and other braces, stand as they were written. */
export function filledIn(body: string, words: Readonly<Record<OpenWord, string | null>>): string {
  return body.replace(/\{(name|case|agent)\}/g, (open, word: OpenWord) => words[word] ?? open);
}

/** "Elsa Nordhed" is spoken to as Elsa. */
export function firstName(name: string | null): string | null {
  return name?.trim().split(/\s+/)[0] || null;
}

/** A canned answer as it is put into the box: its text, and below it the article. */
export function withArticle(text: string, article: { title: string; address: string } | null): string {
  return article ? `${text}\n\n${article.title}\n${article.address}` : text;
}

/** Where a text is put among what is typed already: at the cursor, with an empty line around it where there is text. */
export function inserted(typed: string, from: number, to: number, text: string): { text: string; cursor: number } {
  const before = typed.slice(0, from).trimEnd();
  const after = typed.slice(to).trimStart();
  const head = before === "" ? "" : `${before}\n\n`;
  const tail = after === "" ? "" : `\n\n${after}`;
  return { text: `${head}${text}${tail}`, cursor: head.length + text.length };
}
