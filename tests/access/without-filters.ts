import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/**
 * Lock one taken away, for one run of the permission matrix: in a copy of the build everybody is asked about as the
 * operator, who reaches every customer, wherever `lib/access/filters.ts` looks, and row-level security has to hold alone.
 */
const source = "lib/access/filters.ts";

/** That file as the bundler writes it, from its table of rights to the refusal of `requireGrant`. */
const written =
  /\{write:\{article:"knowledge\.write",proposal:(?:(?!\{write:\{article:)[\s\S])*?`no \$\{\w+\} in \$\{\w+\}`/g;
const refusal = /`no \$\{\w+\} in \$\{\w+\}`/g;
const looks = /null===\w+\.grants\b/g;

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Each filter looks once; `orgsWith` is what they look with. */
function filtersInSource(): number {
  const text = readFileSync(source, "utf8");
  const filters = countOf(text, /^export function (?!orgsWith\()/gm);
  if (filters === 0 || countOf(text, /\breach\.grants === null\b/g) !== filters) {
    throw new Error(`every filter of ${source} has to begin by asking whether reach.grants === null`);
  }
  return filters;
}

/** The code without lock one. Throws where a filter would stay. */
export function withoutFilters(code: string, filters: number): string {
  if (countOf(code, refusal) !== countOf(code, written)) throw new Error(`${source} is written otherwise than known`);
  return code.replace(written, (text) => {
    if (countOf(text, looks) !== filters) throw new Error(`a filter of ${source} is written otherwise than known`);
    return text.replace(looks, "!0");
  });
}

/** Takes the filters out of everything that a build serves with. */
export function removeFilters(distDir: string): void {
  const filters = filtersInSource();
  let changed = 0;
  for (const name of readdirSync(`${distDir}/server`, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".js")) continue;
    const file = `${distDir}/server/${name}`;
    const code = readFileSync(file, "utf8");
    const without = withoutFilters(code, filters);
    if (without === code) continue;
    writeFileSync(file, without);
    changed += 1;
  }
  if (changed === 0) throw new Error(`${source} was not found in the build`);
}
