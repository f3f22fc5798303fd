import { stemmer } from "stemmer";

/** English stems after Porter. What is no word of letters keeps its form. */
export function stemEnglish(word: string): string {
  const plain = word.replace(/'s?$/, "");
  return /^[a-z]{3,}$/.test(plain) ? stemmer(plain) : plain;
}
