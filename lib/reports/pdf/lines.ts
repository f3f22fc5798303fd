/**
 * Text broken into lines that are no wider than `width`, by a measure of text in the same unit. A word that is wider alone
 * is cut. Line breaks in the text are kept; an empty text is one empty line.
 */
export function linesOf(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split(/\r\n?|\n/).flatMap((paragraph) => broken(paragraph, width, measure));
}

function broken(paragraph: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  const space = measure(" ");
  let [line, taken] = ["", 0];
  for (const word of paragraph.split(/[ \t]+/).flatMap((word) => cut(word, width, measure))) {
    const wide = measure(word);
    if (line !== "" && taken + space + wide > width + 0.01) {
      lines.push(line);
      [line, taken] = [word, wide];
    } else [line, taken] = line === "" ? [word, wide] : [`${line} ${word}`, taken + space + wide];
  }
  return [...lines, line];
}

function cut(word: string, width: number, measure: (text: string) => number): string[] {
  // Widths are sums: a word that just fits must not miss by the last binary digit.
  if (measure(word) <= width + 0.01) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && measure(part + letter) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}
