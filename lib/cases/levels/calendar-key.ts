/** The key of a new calendar, made of its name: "Jour, helger" is `jour-helger`, with a number where that is taken. */
export function calendarKey(name: string, taken: readonly string[]): string {
  const plain = name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const stem = plain === "" || plain === "new" ? "calendar" : plain;
  let key = stem;
  for (let number = 2; taken.includes(key); number += 1) key = `${stem}-${number}`;
  return key;
}
