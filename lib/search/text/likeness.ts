/** How alike two folded texts are by the groups of three letters in their words (Dice's coefficient), from 0 to 1. */
export function likeness(a: string, b: string): number {
  const [left, right] = [triples(a), triples(b)];
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const triple of left) if (right.has(triple)) common += 1;
  return (2 * common) / (left.size + right.size);
}

function triples(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    if (word === "") continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  return found;
}
