const shortestPart = 3;
const joints = ["", "s", "o", "e"];

/**
 * Splits a Swedish compound into words that the vocabulary knows (*lösenordsbyte* → *lösenord*, *byte*), two or three, or null.
 * `knows` is asked about the parts as written; of several ways the one with the fewest and then shortest last part wins.
 * Asks at most about the square of the letters, whatever the word.
 */
export function splitCompound(word: string, knows: (part: string) => boolean): string[] | null {
  const two = inTwo(word, knows);
  if (two) return two;
  for (let at = word.length - shortestPart; at >= 2 * shortestPart; at--) {
    const tail = word.slice(at);
    if (!knows(tail)) continue;
    const head = word.slice(0, at);
    const heads = inTwo(head, knows) ?? (head.endsWith("s") ? inTwo(head.slice(0, -1), knows) : null);
    if (heads) return [...heads, tail];
  }
  return null;
}

function inTwo(word: string, knows: (part: string) => boolean): string[] | null {
  for (let at = word.length - shortestPart; at >= shortestPart; at--) {
    const tail = word.slice(at);
    const head = knows(tail) ? headBefore(word.slice(0, at), knows) : null;
    if (head) return [head, tail];
  }
  return null;
}

function headBefore(head: string, knows: (part: string) => boolean): string | null {
  for (const joint of joints) {
    if (!head.endsWith(joint)) continue;
    const part = joint === "" ? head : head.slice(0, -joint.length);
    if (part.length >= shortestPart && knows(part)) return part;
  }
  // tjänste-, kvinno-: the first part lost its last vowel to the joint.
  const restored = `${head.slice(0, -1)}a`;
  return /[oe]$/.test(head) && restored.length >= shortestPart && knows(restored) ? restored : null;
}
