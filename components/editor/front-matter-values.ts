/** Front matter as read, of which a form shows what it knows. */
export type Values = Readonly<Record<string, unknown>>;

export function textIn(values: Values, key: string): string {
  const value = values[key];
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

export function listIn(values: Values, key: string): readonly string[] {
  const value = values[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

export function groupIn(values: Values, key: string): Values {
  const value = values[key];
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Values) : {};
}

/** A group with one field changed, without its empty fields; null when nothing is left of it. */
export function withField(group: Values, key: string, value: unknown): Values | null {
  const next = Object.fromEntries(
    Object.entries({ ...group, [key]: value }).filter(([, held]) => held !== "" && held !== null && held !== undefined),
  );
  return Object.keys(next).length > 0 ? next : null;
}

/** `ett, två` as a list; empty as nothing. */
export function wordsOf(text: string): string[] | null {
  const words = text
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
  return words.length > 0 ? words : null;
}

/** A number as people write it: with spaces between thousands and a comma. Null when it is none. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
