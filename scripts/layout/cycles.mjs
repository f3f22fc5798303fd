/**
 * Files that import each other in a circle cannot be understood, or loaded, one after the other.
 * @param {import("./source.mjs").Source[]} sources
 * @returns {import("./source.mjs").Finding[]}
 */
export function cycles(sources) {
  const byName = new Map(sources.map((source) => [source.path.replace(/\.(tsx?|mjs)$/, ""), source]));
  /** @type {Map<string, "open" | "done">} */
  const seen = new Map();
  /** @type {import("./source.mjs").Finding[]} */
  const found = [];

  /** @param {string} name @param {string[]} way */
  const visit = (name, way) => {
    seen.set(name, "open");
    for (const { target, typeOnly } of byName.get(name)?.imports ?? []) {
      if (typeOnly || !byName.has(target)) continue;
      if (seen.get(target) === "open") found.push(circle([...way.slice(way.indexOf(target)), target], byName));
      else if (!seen.has(target)) visit(target, [...way, target]);
    }
    seen.set(name, "done");
  };
  for (const name of byName.keys()) {
    if (!seen.has(name) && /^(app|components|lib)\//.test(name)) visit(name, [name]);
  }
  return found;
}

/**
 * @param {string[]} way
 * @param {Map<string, import("./source.mjs").Source>} byName
 */
function circle(way, byName) {
  const [first = "", second = ""] = way;
  const source = byName.get(first);
  return {
    rule: "cycle",
    file: source?.path ?? first,
    line: source?.imports.find(({ target }) => target === second)?.line ?? 1,
    say: `imports itself through ${way.slice(1).join(" → ")}: move what they share into a file both import.`,
  };
}
