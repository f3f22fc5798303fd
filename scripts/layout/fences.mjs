import { baseName, isTest } from "./source.mjs";

const hardLimit = 250;

/** One thing, one door: each fence names what is behind it, who may pass, and where to go instead. */
const fences = [
  {
    behind: /^(@tremor\/react|recharts)(\/|$)/,
    may: /^components\/charts\//,
    say: "Charts come from components/charts, the only place that knows the chart library.",
  },
  {
    behind: /^lib\/db$/,
    may: /^(lib\/(access\/|db)|scripts\/|prisma\/seed\/|tests\/|bench\/)/,
    say: "Take a Scope and use scope.db: only lib/access opens the database.",
  },
  {
    behind: /^lib\/generated\/prisma\/client$/,
    may: /^(lib\/|scripts\/|prisma\/|tests\/|bench\/)/,
    say: "Rows do not leave lib: return plain data of the noun.",
  },
];

const forbiddenWords = [
  {
    pattern: /\$(queryRaw|executeRaw)Unsafe\b/,
    where: () => true,
    say: "Write $queryRaw`…` or Prisma.sql, which send values apart from the statement.",
  },
  {
    // NODE_ENV is a constant of the build, not a setting.
    pattern: /\bprocess\.env\b(?!\.NODE_ENV)/,
    where: (/** @type {string} */ path) => /^(app|components|lib)\//.test(path) && path !== "lib/env.ts",
    say: "Settings are read in lib/env.ts, once: call env().",
  },
];

/**
 * @param {import("./source.mjs").Source[]} sources
 * @returns {import("./source.mjs").Finding[]}
 */
export function doors(sources) {
  return sources.flatMap(({ path, imports }) =>
    fences.flatMap(({ behind, may, say }) =>
      imports
        .filter(({ target, typeOnly }) => !typeOnly && behind.test(target) && !may.test(path) && !isTest(path))
        .map(({ line }) => ({ rule: "door", file: path, line, say })),
    ),
  );
}

/**
 * @param {import("./source.mjs").Source[]} sources
 * @returns {import("./source.mjs").Finding[]}
 */
export function words(sources) {
  return sources
    .filter(({ path }) => !path.startsWith("scripts/layout/"))
    .flatMap(({ path, code }) =>
      code.flatMap((text, index) =>
        forbiddenWords
          .filter(({ pattern, where }) => where(path) && !isTest(path) && pattern.test(text))
          .map(({ say }) => ({ rule: "word", file: path, line: index + 1, say })),
      ),
    );
}

/**
 * @param {import("./source.mjs").Source[]} sources
 * @returns {import("./source.mjs").Finding[]}
 */
export function size(sources) {
  return sources
    .filter(({ lines }) => lines.length > hardLimit)
    .map(({ path, lines }) => ({
      rule: "size",
      file: path,
      line: hardLimit,
      say: `${lines.length} lines: split it into files of one idea each (limit ${hardLimit}, aim 150).`,
    }));
}

/**
 * A barrel hides where things come from and drags everything in.
 * @param {import("./source.mjs").Source[]} sources
 * @returns {import("./source.mjs").Finding[]}
 */
export function barrels(sources) {
  return sources
    .filter(({ path, imports, code }) => {
      const star = code.some((text) => /^\s*export \* from/.test(text));
      const onlyPasses = imports.length > 1 && imports.every(({ reExport }) => reExport) && baseName(path) === "index";
      return (star || onlyPasses) && !isTest(path);
    })
    .map(({ path }) => ({
      rule: "barrel",
      file: path,
      line: 1,
      say: "Import from the file that defines it; delete this one.",
    }));
}
