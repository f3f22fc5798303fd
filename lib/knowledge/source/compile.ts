import "server-only";
import { createHash } from "node:crypto";
import type { Plugin } from "esbuild";
import type { Root } from "mdast";
import { bundleMDX } from "mdx-bundler";
import remarkGfm from "remark-gfm";
import { AppError } from "@/lib/errors";
import { type CheckedDocument, checkDocument, type Reading } from "./document";
import { refuseTree } from "./fence";
import { settleAddresses } from "./imported-addresses";
import { markAnchors, markSteps, settleHeadings } from "./outline";
import type { Refusal } from "./refusal";
import type { DocumentFormat } from "./schema";
import type { ImportedFrom } from "./source-path";

export interface CompiledDocument extends CheckedDocument {
  readonly code: string;
  readonly sourceHash: string;
  readonly codeHash: string;
}

export type CompileResult =
  | { readonly ok: true; readonly document: CompiledDocument }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Raised when the stored code of unchanged sources must be made anew: new compiler, components or fence. */
const compilerVersion = "2";

export function hashSource(source: string): string {
  return createHash("sha256").update(`${compilerVersion}\n${source}`).digest("hex");
}

/** Source → code that draws it. Nothing reaches mdx-bundler that the fence has not let through. */
export async function compileDocument(source: string, reading: Reading = {}): Promise<CompileResult> {
  const checked = checkDocument(source, reading);
  if (!checked.ok) return checked;
  const code = await bundle(checked.document, reading.imported ?? null);
  const codeHash = createHash("sha256").update(code).digest("hex");
  return { ok: true, document: { ...checked.document, code, codeHash, sourceHash: hashSource(source) } };
}

async function bundle({ body, format, frontMatter }: CheckedDocument, imported: ImportedFrom | null): Promise<string> {
  const addresses = () => (tree: Root) => imported && settleAddresses(tree, imported);
  const guard = () => refuseAgain(format);
  const settle = () => (tree: Root) => settleHeadings(tree, frontMatter.title);
  const { code } = await bundleMDX({
    source: body,
    grayMatterOptions: () => ({ delimiters: noDelimiter, engines: refusingEngines }),
    // mdx-bundler names what it is given `.mdx`, whichever format it is in.
    mdxOptions: (options) => ({
      ...options,
      format,
      ...(format === "md" && { mdExtensions: [".mdx"] }),
      remarkPlugins: [addresses, guard, remarkGfm, settle, () => markAnchors, () => markSteps],
    }),
    esbuildOptions: (options) => ({ ...options, plugins: [importBan, ...(options.plugins ?? [])] }),
  });
  return code;
}

/** mdx-bundler runs `---js` front matter by itself; it is given no way to find any, and no engine to read it with. */
const noDelimiter = "\u0000no front matter\u0000";
const refuseFrontMatter = () => {
  throw new AppError("invalid", "Front matter reached mdx-bundler");
};
const refusingEngines = Object.fromEntries(
  ["yaml", "yml", "json", "js", "javascript", "coffee", "cson", "toml"].map((name) => [name, refuseFrontMatter]),
);

/** The same walk again on the tree that mdx-bundler itself made, in case the two parsers ever differ. */
function refuseAgain(format: DocumentFormat) {
  return (tree: Root) => {
    const first = refuseTree(tree, format)[0];
    if (first) throw new AppError("invalid", `${first.code} at ${first.line}:${first.column}`);
  };
}

const importBan: Plugin = {
  name: "import-ban",
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ path, kind }) => {
      if (kind === "entry-point" || path === "react/jsx-runtime") return undefined;
      return { errors: [{ text: `An article may not import ${path}` }] };
    });
  },
};
