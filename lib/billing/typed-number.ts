import type { FormatLang } from "@/lib/format";
import { type Decimal, parseDecimal, textOf, toHundredths } from "./decimal";

const decimalMarks = { sv: ",", en: "." } as const;
const grouped = { ",": /^-?[1-9]\d{0,2}(,\d{3})+$/, ".": /^-?[1-9]\d{0,2}(\.\d{3})+$/ } as const;

/**
 * A number as people type it: `1 234,50`, `1 234.50 kr`, `1,234.50` or `−3`; null for anything else. Comma and point are
 * taken in either language, and where it could be both, as in `1,234`, English reads thousands and Swedish decimals.
 */
export function typedDecimal(text: string | undefined, lang: FormatLang): Decimal | null {
  const plain = plainOf(text ?? "", lang);
  return plain === null ? null : parseDecimal(plain);
}

/** An amount in hundredths, not below zero; null also for more than two decimals, be they noughts: `12.500` may be thousands. */
export function typedAmount(text: string, lang: FormatLang): bigint | null {
  const plain = plainOf(text, lang);
  const read = plain !== null && /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? parseDecimal(plain) : null;
  return read && toHundredths(read);
}

/** The text that reads back as the number, as a field shows it. */
export function typedText(number: Decimal, lang: FormatLang): string {
  return textOf(number).replace(".", decimalMarks[lang]);
}

/** Without blanks, currency and marks of thousands, and with a decimal point; null where the marks stand wrong. */
function plainOf(text: string, lang: FormatLang): string | null {
  const plain = text.replace(/[\s\u00a0\u202f]|kr/g, "").replace("\u2212", "-");
  const mark = plain.lastIndexOf(",") > plain.lastIndexOf(".") ? "," : ".";
  const other = mark === "," ? "." : ",";
  const [whole = "", fraction, ...more] = plain.split(mark);
  if (fraction === undefined) return plain;
  if (whole.includes(other)) {
    const isRight = more.length === 0 && grouped[other].test(whole);
    return isRight ? `${whole.replaceAll(other, "")}.${fraction}` : null;
  }
  const isThousands = grouped[mark].test(plain) && (more.length > 0 || (mark === "," && lang === "en"));
  if (isThousands) return plain.replaceAll(mark, "");
  return more.length === 0 ? `${whole}.${fraction}` : null;
}
