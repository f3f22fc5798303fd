import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** @typedef {{ target: string, line: number, typeOnly: boolean, reExport: boolean }} Import target: a repository path without extension, or a package */
/** @typedef {{ path: string, lines: string[], code: string[], imports: Import[], effect: "server-only" | "use server" | "use client" | null }} Source */
/** @typedef {{ rule: string, file: string, line: number, say: string }} Finding */

const folders = ["app", "components", "lib", "prisma", "scripts", "tests", "bench"];
const files = ["proxy.ts", "instrumentation.ts"];

/**
 * @param {string} root
 * @returns {Source[]}
 */
export function readSources(root) {
  const found = [...folders.flatMap((folder) => list(root, folder)), ...files];
  return found.flatMap((path) => {
    try {
      return [parseSource(path, readFileSync(join(root, path), "utf8"))];
    } catch {
      return [];
    }
  });
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function list(root, folder) {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === "lib/generated" ? [] : list(root, path);
    return /\.(tsx?|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : [];
  });
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {Source}
 */
export function parseSource(path, text) {
  const lines = text.split("\n");
  const code = withoutComments(text).split("\n");
  const opening = code.find((line) => line.trim() !== "")?.trim() ?? "";
  const said = /^(?:import )?["'](server-only|use server|use client)["'];?$/.exec(opening)?.[1] ?? null;
  return {
    path,
    lines,
    code,
    imports: readImports(path, code.join("\n")),
    effect: /** @type {Source["effect"]} */ (said),
  };
}

/**
 * Blanks comments, keeping the lines where they are. Good enough for files a formatter has been over: `//` inside a string stays.
 * @param {string} text
 */
function withoutComments(text) {
  const blocks = text.replace(/\/\*[\s\S]*?\*\//g, (block) => block.replace(/[^\n]/g, ""));
  return blocks.replace(/(^|\s)\/\/.*$/gm, "$1");
}

const importPattern =
  /^[ \t]*(import|export)\s+(type\s+)?([^"';]*?)\s*from\s*["']([^"']+)["']|^[ \t]*import\s+["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gm;

/**
 * @param {string} path
 * @param {string} code
 * @returns {Import[]}
 */
function readImports(path, code) {
  return [...code.matchAll(importPattern)].map((match) => {
    const [, verb, type, names = "", named, bare, dynamic] = match;
    // `import { type A, type B }` brings nothing at run time either.
    const inner = /^\{([\s\S]*)\}$/
      .exec(names)?.[1]
      ?.split(",")
      .filter((name) => name.trim() !== "");
    return {
      target: resolveTarget(path, named ?? bare ?? dynamic ?? ""),
      line: code.slice(0, match.index).split("\n").length,
      typeOnly: Boolean(type) || (inner?.length ? inner.every((name) => name.trim().startsWith("type ")) : false),
      reExport: verb === "export",
    };
  });
}

/**
 * @param {string} path
 * @param {string} target
 */
function resolveTarget(path, target) {
  const local = target.startsWith("@/")
    ? target.slice(2)
    : target.startsWith(".")
      ? posix.join(posix.dirname(path), target)
      : null;
  return local === null ? target : local.replace(/\.(tsx?|mjs)$/, "");
}

/** @param {string} path */
export function isTest(path) {
  return /\.test\.tsx?$/.test(path) || path.startsWith("tests/") || path.startsWith("bench/");
}

/** @param {string} path without its extension and folder */
export function baseName(path) {
  return posix.basename(path).replace(/\.(tsx?|mjs)$/, "");
}
