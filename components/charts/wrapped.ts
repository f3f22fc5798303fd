/** A text in lines that are no wider than `width`, by words, of which a space that does not break joins two; one word that is wider is cut where it has to be. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\n]+/).filter((part) => part !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (measure(line) > width && line.length > 1) {
      const fits = fitting(line, width, measure);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** How many of a word's first characters fit, at least one. */
function fitting(word: string, width: number, measure: (text: string) => number): number {
  let fits = 1;
  while (fits < word.length && measure(word.slice(0, fits + 1)) <= width) fits += 1;
  return fits;
}
