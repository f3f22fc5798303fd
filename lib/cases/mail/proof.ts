import type { MailHeaders } from "./headers";

/**
 * Whether the receiving mail server has written that a mail comes from the domain of its address, by RFC 8601. Only the
 * uppermost header of that server counts: it wrote it last, while whatever a sender has written lies below. DMARC decides
 * where it was checked and the domain has a policy; else SPF or DKIM of exactly that domain.
 */
export function provesSender(headers: MailHeaders, address: string, server: string | undefined): boolean {
  if (server === undefined) return false;
  const domain = address.slice(address.lastIndexOf("@") + 1);
  const named = (value: string) => value.toLowerCase().split(/[\s;(]/, 1)[0] === server.toLowerCase();
  const parts = partsOf(headers.get("authentication-results")?.find(named) ?? "");
  if (parts === null) return false;
  const results = parts.slice(1).map(resultOf);
  const dmarc = results.filter(({ method }) => method === "dmarc");
  if (dmarc.length > 1) return false;
  const [policy] = dmarc;
  if (policy && policy.result !== "none")
    return policy.result === "pass" && [undefined, domain].includes(policy.properties.get("header.from"));
  return results.some(
    ({ method, result, properties }) =>
      result === "pass" &&
      ((method === "spf" && domainOf(properties.get("smtp.mailfrom")) === domain) ||
        (method === "dkim" && properties.get("header.d") === domain)),
  );
}

/**
 * A header in small letters in the parts between its semicolons, without comments and with nothing in the place of what is
 * quoted: both may hold a sender's words. Null where one of them does not end.
 */
function partsOf(value: string): string[] | null {
  let bare = "";
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const letter = value[at] ?? "";
    const inside = quoted || depth > 0;
    if (inside && letter === "\\") at += 1;
    else if (letter === '"' && depth === 0) quoted = !quoted;
    else if (letter === "(" && !quoted) depth += 1;
    else if (letter === ")" && !quoted) depth -= 1;
    else if (!inside) bare += letter;
    if (depth < 0) return null;
  }
  return quoted || depth > 0 ? null : bare.toLowerCase().split(";");
}

interface Result {
  method: string;
  result: string;
  /** Of the same name only the first. */
  properties: ReadonlyMap<string, string>;
}

function resultOf(part: string): Result {
  const pairs = part
    .trim()
    .split(/\s+/)
    .map((word) => {
      const at = word.indexOf("=");
      return [word.slice(0, Math.max(at, 0)), word.slice(at + 1)] as const;
    });
  const [[method, result] = ["", ""], ...rest] = pairs;
  return { method: method.replace(/\/\d+$/, ""), result, properties: new Map(rest.toReversed()) };
}

const domainOf = (mailbox = "") => mailbox.slice(mailbox.lastIndexOf("@") + 1);
