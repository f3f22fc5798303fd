import { baseName, isTest } from "./source.mjs";

/** The nouns in the order in which they may use each other: those of the same line, and of every line above. */
export const order = [
  ["time", "money", "format", "errors", "problem-details", "env", "routes", "single-values", "typed-text", "i18n"],
  ["db", "generated"],
  ["audit", "jobs", "access", "organisation"],
  ["knowledge", "sla"],
  ["cases", "satisfaction", "billing", "search"],
  ["measures"],
  ["changes", "proposals", "forums"],
  ["reports", "intake"],
];

/** A noun with many files has rooms, in the order in which they may use each other. */
export const rooms = {
  knowledge: [["source"], ["files"], ["writing"], ["reading"], ["customers", "care"], ["desk"], ["exchange"]],
  search: [["text"], ["ranking"], ["insight"], ["index"], ["finding"]],
};

const rank = new Map(order.flatMap((nouns, index) => nouns.map((noun) => [noun, index])));
const insideOnly = /(^|-)(queries|commands)$/;

/** @param {string} path */
function nounOf(path) {
  return path.startsWith("lib/") ? baseName(path.split("/")[1] ?? "") : null;
}

/**
 * Who may import whom: app → components → lib; in lib, each noun those before it; below a loader or an action nothing knows the request.
 * @param {import("./source.mjs").Source[]} sources
 * @returns {import("./source.mjs").Finding[]}
 */
export function direction(sources) {
  return sources
    .filter(({ path }) => /^(app|components|lib)\//.test(path) && !isTest(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ target, line, typeOnly }) => {
        const say = complaint(path, target, typeOnly);
        return say ? [{ rule: "direction", file: path, line, say }] : [];
      }),
    );
}

/**
 * @param {string} path
 * @param {string} target
 * @param {boolean} typeOnly
 */
function complaint(path, target, typeOnly) {
  if (/^(tests|bench|scripts|prisma)\//.test(target))
    return `${target} is not part of the product: move what is shared into lib.`;
  if (path.startsWith("lib/")) return inLib(path, target, typeOnly);
  if (typeOnly) return null;
  if (path.startsWith("components/")) {
    if (target.startsWith("app/")) return "A component must not know a page: take what it needs as props.";
    if (/^lib\/.*\/([a-z-]*loaders|[a-z-]*queries|[a-z-]*commands)$/.test(target)) {
      return "A component reads nothing: let the page await the loader and pass plain props.";
    }
    return null;
  }
  const isRoute = baseName(path) === "route";
  if (!isRoute && insideOnly.test(baseName(target)) && target.startsWith("lib/")) {
    return "A page asks a loader or calls an action, which ask the gate; only API routes call queries and commands themselves.";
  }
  return null;
}

/**
 * @param {string} path
 * @param {string} target
 * @param {boolean} typeOnly
 */
function inLib(path, target, typeOnly) {
  if (/^(app|components)\//.test(target))
    return "lib must not know the interface: return data and let the page render it.";
  if (!target.startsWith("lib/")) return null;
  const [from, to] = [nounOf(path), nounOf(target)];
  const [own, other] = [rank.get(from ?? ""), rank.get(to ?? "")];
  if (own === undefined)
    return `lib/${from} has no place in the order of nouns: add it to scripts/layout/direction.mjs.`;
  if (other === undefined)
    return `lib/${to} has no place in the order of nouns: add it to scripts/layout/direction.mjs.`;
  if (other > own && !typeOnly)
    return `lib/${from} comes before lib/${to}: let ${to} call ${from}, or pass a function in.`;
  const inside = from === to ? betweenRooms(path, target, typeOnly) : null;
  if (inside) return inside;
  const below = /(^|-)(queries|commands)$/.test(baseName(path));
  if (below && /(^|-)(loaders|actions)$/.test(baseName(target))) {
    return "Queries and commands are told the scope: they must not call what looks at the request.";
  }
  return null;
}

/**
 * @param {string} path
 * @param {string} target
 * @param {boolean} typeOnly
 */
function betweenRooms(path, target, typeOnly) {
  const [, noun = "", from = ""] = path.split("/");
  const [, , to = ""] = target.split("/");
  const inOrder = noun in rooms ? rooms[/** @type {keyof typeof rooms} */ (noun)] : [];
  if (inOrder.length === 0) return null;
  const own = inOrder.findIndex((names) => names.includes(from));
  const other = inOrder.findIndex((names) => names.includes(to));
  if (own < 0) return `lib/${noun}/${from} is no room of ${noun}: put the file in one of ${inOrder.flat().join(", ")}.`;
  if (other > own && !typeOnly)
    return `${noun}/${from} comes before ${noun}/${to}: let ${to} call ${from}, or pass a function in.`;
  return null;
}
