import { useState } from "react";

/** Lines of a form, by numbers that their fields' names hold: some are added, some taken away. */
export function useLines(initial: readonly number[]) {
  const [lines, setLines] = useState(initial);
  return {
    lines,
    add: () => setLines([...lines, Math.max(-1, ...lines) + 1]),
    remove: (line: number) => setLines(lines.filter((one) => one !== line)),
  };
}
