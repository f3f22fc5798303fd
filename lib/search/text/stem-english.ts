/** A light English stemmer: plurals, -ing, -ed, -er and a final e. The stem is no word. */
export function stemEnglish(word: string): string {
  let stem = word.replace(/'s?$/, "");
  if (stem.length > 4 && stem.endsWith("ies")) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 4 && /(?:ss|x|ch|sh|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.length > 3 && /[^su]s$/.test(stem)) stem = stem.slice(0, -1);
  for (const ending of ["ing", "ed", "er", "ly"]) {
    const rest = stem.slice(0, -ending.length);
    if (stem.endsWith(ending) && rest.length >= 3 && /[aeiouy]/.test(rest)) {
      stem = rest;
      break;
    }
  }
  stem = stem.replace(/([bdfgklmnprt])\1$/, "$1");
  return stem.length > 3 ? stem.replace(/e$/, "") : stem;
}
