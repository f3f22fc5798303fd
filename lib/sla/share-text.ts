/** Reads "97", "97,5 %" or "99.95" as a share, 0.975; null when it is none, or above `most` (1 is 100 %). */
export function readPercent(text: string | undefined, most = 1): number | null {
  const typed = (text ?? "").trim().replace(/\s*%$/, "");
  if (!/^\d{1,3}(?:[.,]\d{1,4})?$/.test(typed)) return null;
  const share = Math.round(Number(typed.replace(",", ".")) * 1e4) / 1e6;
  return share > most ? null : share;
}

/** A share as `readPercent` reads it, without the sign: 0.975 is "97,5". */
export function shareText(share: number): string {
  return String(Math.round(share * 1e6) / 1e4).replace(".", ",");
}
