const shortestPart = 3;
const joints = ["", "s", "o", "e"];

/**
 * Splits a Swedish compound into words that the vocabulary knows (*lösenordsbyte* → *lösenord*, *byte*), or null.
 * `knows` is asked about the parts as written; of several ways the one with the fewest and then longest first part wins.
 */
export function splitCompound(word: string, knows: (part: string) => boolean): string[] | null {
  if (word.length < 2 * shortestPart) return null;
  for (let at = word.length - shortestPart; at >= shortestPart; at--) {
    const tail = word.slice(at);
    if (!knows(tail)) continue;
    const head = headBefore(word.slice(0, at), knows);
    if (head) return [head, tail];
  }
  for (let at = word.length - shortestPart; at >= 2 * shortestPart; at--) {
    const tail = word.slice(at);
    if (!knows(tail)) continue;
    const heads = splitCompound(word.slice(0, at), knows) ?? splitCompound(word.slice(0, at).replace(/s$/, ""), knows);
    if (heads && heads.length === 2) return [...heads, tail];
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

/** Every piece of a word that could be part of it, so that one look in the vocabulary answers for all. */
export function possibleParts(word: string): string[] {
  const parts = new Set<string>();
  for (let start = 0; start <= word.length - shortestPart; start++) {
    for (let end = start + shortestPart; end <= word.length; end++) {
      const part = word.slice(start, end);
      parts.add(part);
      if (/[oe]$/.test(part)) parts.add(`${part.slice(0, -1)}a`);
    }
  }
  parts.delete(word);
  return [...parts];
}
