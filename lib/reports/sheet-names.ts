/** As many characters fit on the tab of a sheet. */
const most = 31;

/** Names of a workbook's sheets: cut between words, without the characters that name a range, and no two alike in any case. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const plain = cutBetweenWords(titleAsName(title), most) || String(index + 1);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const tail = ` ${number}`;
      name = cutBetweenWords(plain, most - tail.length) + tail;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function titleAsName(title: string): string {
  return title
    .replace(/[[\]:*?/\\']/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Words that lead on to the next one: a name does not end with them. */
const leading = /(?: (?:och|eller|per|för|med|av|i|på|hos|till|and|or|by|for|with|of|in|on|to|the|a))+$/i;

function cutBetweenWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const at = text.lastIndexOf(" ", length);
  if (at <= 0) return text.slice(0, length);
  return (
    text
      .slice(0, at)
      .replace(leading, "")
      .replace(/[\s,;.–-]+$/, "") || text.slice(0, at)
  );
}
