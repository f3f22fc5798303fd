const control = /\p{Cc}/gu;

/** An address as people write it: each name once, as text. A name given twice, or with bytes no database takes, is mended. */
export function singleValues(query: Readonly<Record<string, unknown>>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return [name, typeof first === "string" ? first.replace(control, " ") : undefined];
    }),
  );
}
