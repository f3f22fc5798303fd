const letters = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** What stands between 80 and 9F is no letter of any text, but what Windows writes there in a mail that says it is Latin. */
export function windowsLetters(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => letters[letter.charCodeAt(0) - 0x80] ?? "");
}
