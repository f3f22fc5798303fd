/** The address an answer goes to: that of the portal's mailbox, with the token after a plus. */
export function replyAddress(inbound: string, token: string): string {
  const at = inbound.lastIndexOf("@");
  return `${inbound.slice(0, at)}+${token}${inbound.slice(at)}`;
}

/** The tokens in header values that name the mailbox, the first of the same only. */
export function tokensIn(values: readonly string[], inbound: string): string[] {
  const at = inbound.lastIndexOf("@");
  const [before, after] = [`${inbound.slice(0, at)}+`.toLowerCase(), inbound.slice(at).toLowerCase()];
  const tokens = values.flatMap((value) =>
    [
      ...value
        .slice(0, 20_000)
        .toLowerCase()
        .matchAll(/([^\s<>,;:"]{1,64})(@[^\s<>,;:"]{1,250})/g),
    ].flatMap(([, local = "", domain = ""]) =>
      domain === after && local.startsWith(before) ? [local.slice(before.length)] : [],
    ),
  );
  return [...new Set(tokens)].slice(0, 10);
}

/** The references that stand in a subject in square brackets: "[EKL-1234]". */
export function referencesIn(subject: string): string[] {
  const found = [...subject.matchAll(/\[([a-z][a-z0-9]{0,11}-[1-9]\d{0,8})\]/gi)];
  return [...new Set(found.map((match) => (match[1] ?? "").toUpperCase()))];
}
