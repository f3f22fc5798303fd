import type { MailHeaders } from "./headers";

/** Why nobody should answer or act on a mail; each has a sentence in `messages/<lang>/mailIn.json`, under `reason`. */
export type Automatic = "own" | "automatic" | "bulk" | "bounce";

/** Whether a machine sent it: an answering machine, a list, a mail system, or the portal itself. Null for people. */
export function automaticOf(headers: MailHeaders, { host, from }: { host: string; from: string }): Automatic | null {
  const first = (name: string) => headers.get(name)?.[0]?.toLowerCase() ?? "";
  const id = first("message-id");
  if (id.endsWith(`@${host.toLowerCase()}>`)) return "own";
  if (first("return-path").replace(/\s/g, "") === "<>") return "bounce";
  if (/^(mailer-daemon|postmaster)@/.test(from)) return "bounce";
  if (/^multipart\/report\b/.test(first("content-type"))) return "bounce";
  const submitted = first("auto-submitted");
  if (submitted !== "" && !/^no\b/.test(submitted)) return "automatic";
  if (headers.has("x-auto-response-suppress") || headers.has("x-autoreply") || headers.has("x-autorespond"))
    return "automatic";
  if (/^auto_reply\b/.test(first("precedence"))) return "automatic";
  if (/^(bulk|list|junk)\b/.test(first("precedence")) || headers.has("list-id")) return "bulk";
  return null;
}

/** Whether the mail server that took it in says that it does not come from where it says. */
export function isDisproved(headers: MailHeaders): boolean {
  return (headers.get("authentication-results") ?? []).some((value) => /\bdmarc=fail\b/i.test(value));
}
