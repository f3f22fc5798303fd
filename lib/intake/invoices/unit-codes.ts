/** Codes of UN/ECE Recommendation 20 and 21 that contracts have words for. */
const words: Readonly<Record<string, string>> = {
  ...{ C62: "st", H87: "st", EA: "st", PCE: "st", NAR: "st", XPP: "st" },
  ...{ HUR: "tim", DAY: "dag", MON: "månad", ANN: "år", E34: "GB" },
};

/** The unit of an electronic invoice as people write it; a code without a word stands as it is. */
export function unitOf(code: string): string {
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
