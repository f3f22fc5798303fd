/**
 * What looks like a person's data never reaches the log: people paste addresses and numbers into a search field.
 * Each becomes a mark that says what stood there, so that an editor still understands the row.
 * Every repetition before the end of a rule has a bound: without one, a long text takes time by the square of its length.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[^\s@<>,;]{1,64}@[^\s@<>,;]{1,255}\.\p{L}{2,}/gu, "[e-mail]"],
  // Thirteen to nineteen figures, in groups or not. Before the shorter numbers, which would take a part of it.
  [/(?<!\d)(?:\d[ -]?){12,18}\d(?!\d)/g, "[card]"],
  // YYMMDD-NNNN and YYYYMMDD-NNNN, with the day as of a co-ordination number too (day + 60), and T or R in the last four.
  [
    /(?<!\d)(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01])[-+ ]?[\dTR]\d{3}(?!\d)/gi,
    "[personal number]",
  ],
  // With a + or a leading 0, seven figures or more; an article number or a fault code has neither.
  [/(?<![\p{L}\d])(?=(?:[ ()+/-]{0,2}\d){7})(?:\+|00?)\d{1,3}(?:[ -]?\(0\))?(?:[ /-]?\d{1,4}){2,5}(?!\d)/gu, "[phone]"],
];

/** The longest query that is kept, in letters. */
export const longestKept = 200;

/** A query as it is kept: small letters, single spaces, masked, at most 200 letters. */
export function keptQuery(text: string): string {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return [...mask(plain)].slice(0, longestKept).join("");
}

export function mask(text: string): string {
  return rules.reduce((left, [pattern, mark]) => left.replace(pattern, mark), text);
}
