import { adapters } from "./adapters.mjs";
import { baseName, isTest } from "./source.mjs";

const reserved = /(^|-)(loaders|queries|commands|actions)$/;

/** Besides zod and temporal-polyfill, parsers: text in, data out, nothing else touched. */
const pureLibraries =
  /^(zod|temporal-polyfill|yaml|diff|stemmer|fast-xml-parser|unified|unist-util-visit|remark-[a-z]+)(\/|$)/;

const ambient = [
  {
    pattern: /\bprocess\.env\b(?!\.NODE_ENV)/,
    say: "A pure file does not read the environment: take the value as an argument.",
  },
  { pattern: /\bDate\.now\(\)|\bnew Date\(\s*\)/, say: "A pure file has no clock: take `now` as an argument." },
  { pattern: /\bTemporal\.Now\b/, say: "A pure file has no clock: take `now` as an argument." },
  {
    pattern: /\bMath\.random\(|\bcrypto\.(randomUUID|getRandomValues)\(/,
    say: "A pure file has no randomness: take the value as an argument.",
  },
];

/** @param {import("./source.mjs").Source} source */
function inLib({ path }) {
  return path.startsWith("lib/") && !isTest(path);
}

/**
 * Files with effects say so on line one and bear one of four names, or are a listed adapter of one outside thing.
 * @param {import("./source.mjs").Source[]} sources
 * @returns {import("./source.mjs").Finding[]}
 */
export function vocabulary(sources) {
  const paths = new Set(sources.map(({ path }) => path));
  const gone = Object.keys(adapters)
    .filter((path) => !paths.has(path))
    .map((path) => ({
      rule: "vocabulary",
      file: "scripts/layout/adapters.mjs",
      line: 1,
      say: `${path} does not exist: remove its line.`,
    }));
  const wrong = sources.filter(inLib).flatMap(({ path, effect }) => {
    const name = baseName(path);
    const kind = reserved.exec(name)?.[2];
    const wanted = kind === "actions" ? "use server" : "server-only";
    /** @param {string} say */
    const finding = (say) => [{ rule: "vocabulary", file: path, line: 1, say }];
    if (kind && effect !== wanted)
      return finding(
        `${kind} have effects: begin with ${wanted === "use server" ? '"use server";' : 'import "server-only";'}.`,
      );
    if (!kind && effect === "use server")
      return finding("Server actions live in actions.ts, where the pipeline is expected.");
    if (!kind && effect && !(path in adapters)) {
      return finding(
        "Effects live in loaders, queries, commands or actions. An adapter of one outside thing is listed in scripts/layout/adapters.mjs with what it wraps.",
      );
    }
    return [];
  });
  return [...wrong, ...gone];
}

/**
 * Pure files import pure files, zod, temporal-polyfill and types, and have no clock, chance or environment.
 * @param {import("./source.mjs").Source[]} sources
 * @returns {import("./source.mjs").Finding[]}
 */
export function purity(sources) {
  const impure = new Set(sources.filter(({ effect }) => effect).map(({ path }) => path.replace(/\.(tsx?|mjs)$/, "")));
  return sources
    .filter((source) => inLib(source) && !source.effect)
    .flatMap(({ path, imports, code }) => {
      const wrongImports = imports
        .filter(
          ({ target, typeOnly }) =>
            !typeOnly &&
            !pureLibraries.test(target) &&
            !(target.startsWith("lib/") && !impure.has(target) && !target.startsWith("lib/generated")),
        )
        .map(({ target, line }) => ({
          rule: "purity",
          file: path,
          line,
          say: `A pure file must not import ${target}: pass in what it gives, or make this an effect file (import "server-only" on line one).`,
        }));
      const wrongWords = code.flatMap((text, index) =>
        ambient
          .filter(({ pattern }) => pattern.test(text))
          .map(({ say }) => ({ rule: "purity", file: path, line: index + 1, say })),
      );
      return [...wrongImports, ...wrongWords];
    });
}
