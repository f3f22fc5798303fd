/** The headers of a message, in small letters, each with its values in the order in which they stand. */
export type MailHeaders = ReadonlyMap<string, readonly string[]>;

/** What lies beyond is no header that anybody needs. */
export const mostHeaderBytes = 256 * 1024;

/**
 * Reads the headers at the beginning of a message: folded lines are one, what is no header is passed over. Its text is the
 * message's first bytes, each byte a letter.
 */
export function readHeaders(start: string): MailHeaders {
  const end = /\r?\n\r?\n/.exec(start)?.index ?? start.length;
  const headers = new Map<string, string[]>();
  const lines = start.slice(0, end).split(/\r?\n/);
  let values: string[] | null = null;
  for (const line of lines) {
    if (/^[ \t]/.test(line)) {
      const last = values?.pop();
      if (last !== undefined) values?.push(`${last} ${line.trim()}`.trimStart());
      continue;
    }
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    if (!/^[\x21-\x39\x3b-\x7e]+$/.test(name)) {
      values = null;
      continue;
    }
    values = headers.get(name) ?? [];
    values.push(line.slice(colon + 1).trim());
    headers.set(name, values);
  }
  return headers;
}

const longestId = 250;
const mostIds = 100;

/** The Message-IDs of a header's values without their brackets, the first of the same only. */
export function idsIn(values: readonly string[] = []): string[] {
  const found = values.flatMap((value) => [...value.slice(0, 20_000).matchAll(/<([!-;=?-~]+@[!-;=?-~]+)>/g)]);
  const ids = found.map((match) => match[1] ?? "").filter((id) => id.length <= longestId);
  return [...new Set(ids)].slice(-mostIds);
}
