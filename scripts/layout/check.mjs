import { cycles } from "./cycles.mjs";
import { direction } from "./direction.mjs";
import { purity, vocabulary } from "./effects.mjs";
import { barrels, doors, size, words } from "./fences.mjs";

export const rules = { direction, cycles, vocabulary, purity, doors, words, size, barrels };

/**
 * @param {import("./source.mjs").Source[]} sources
 * @param {{ rule: string, file: string, reason: string }[]} exceptions
 * @returns {import("./source.mjs").Finding[]}
 */
export function checkLayout(sources, exceptions) {
  const found = Object.values(rules).flatMap((rule) => rule(sources));
  const excused = (/** @type {import("./source.mjs").Finding} */ { rule, file }) =>
    exceptions.some((exception) => exception.rule === rule && exception.file === file);
  const stale = exceptions
    .filter(({ rule, file }) => !found.some((finding) => finding.rule === rule && finding.file === file))
    .map(({ rule, file }) => ({
      rule: "exception",
      file: "scripts/layout/exceptions.mjs",
      line: 1,
      say: `${file} no longer breaks "${rule}": remove its entry.`,
    }));
  return [...found.filter((finding) => !excused(finding)), ...stale];
}
