/**
 * A light Swedish stemmer. Snowball's leaves the neuter and plural definite forms apart (*lösenordet*, *ärendena*);
 * this one joins all forms of a noun, and the common forms of a verb, under one stem. The stem is no word.
 */
export function stemSwedish(word: string): string {
  let stem = word;
  if (stem.length > 4 && stem.endsWith("s") && !stem.endsWith("ss")) stem = stem.slice(0, -1);
  // ställde, hängde, byggde: past forms of verbs whose stem ends so.
  stem = stem.replace(/(ll|ng|gg)de$/, "$1");
  stem = stripEnding(stem);
  stem = /[^aeiouyåäö]t$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem;
  stem = stem.replace(/([bdfgklmnprst])\1$/, "$1");
  // nyckel/nycklar and kalender/kalendrar lose the vowel in the plural, so neither keeps it.
  return stem.length > 4 ? stem.replace(/([bdgkptv])(?:e[lr]|[lr])$/, "$1") : stem;
}

/** Longest first. The number is how many letters must be left. */
const endings: readonly (readonly [string, number])[] = [
  ["ningarna", 3],
  ["andenas", 3],
  ["andena", 3],
  ["endena", 3],
  ["heterna", 3],
  ["ningarn", 3],
  ["ningar", 3],
  ["ningen", 3],
  ["heten", 3],
  ["heter", 3],
  ["andet", 3],
  ["anden", 3],
  ["arnas", 3],
  ["ernas", 3],
  ["ornas", 3],
  ["arna", 3],
  ["erna", 3],
  ["orna", 3],
  ["aren", 3],
  ["ning", 3],
  ["ande", 4],
  ["ende", 4],
  ["arn", 4],
  ["ern", 3],
  ["eln", 3],
  ["are", 3],
  ["ade", 3],
  ["het", 4],
  ["ena", 3],
  ["ens", 3],
  ["ets", 3],
  ["te", 3],
  ["na", 4],
  ["en", 3],
  ["et", 3],
  ["an", 3],
  ["ar", 3],
  ["er", 3],
  ["or", 3],
  ["ad", 3],
  ["at", 3],
  ["a", 3],
  ["e", 3],
];

/** Words that only look inflected: the ending belongs to the stem in every form. */
const kept = /(?:ktor|ator|itor|motor)$/;

function stripEnding(word: string): string {
  // konto, kontot, konton, kontona; foto, video …
  const o = /^(.*(?:kont|fot|vide|mem|log|kil|styrk)o)(?:t|n|na)$/.exec(word);
  if (o?.[1]) return o[1];
  // dator, datorn; the plural datorer loses -er below.
  const r = /^(.*(?:tor|sor|lor))n$/.exec(word);
  if (r?.[1]) return r[1];
  if (kept.test(word)) return word;
  for (const [ending, left] of endings) {
    if (word.length - ending.length >= left && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}
