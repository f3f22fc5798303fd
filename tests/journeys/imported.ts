import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Lang } from "./words";

export interface ImportedText {
  lang: Lang;
  title: string;
  description?: string;
  slug: string;
  kind?: "article" | "guide";
  body: string;
}

/** Texts of one document, published for everybody in the section of accounts, and found by the search. */
export async function importDocument(key: string, texts: readonly ImportedText[], audience = "public"): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-journey-"));
  try {
    // What says when it was changed stands in the feeds.
    const today = new Date().toISOString().slice(0, 10);
    for (const { lang, title, description = title, slug, kind = "article", body } of texts) {
      const head = [
        `title: ${title}`,
        `description: ${description}`,
        `slug: ${slug}`,
        `kind: ${kind}`,
        `lang: ${lang}`,
      ];
      const source = `---\n${head.join("\n")}\naudience: [${audience}]\nlast_update: { date: ${today} }\n---\n\n${body}\n`;
      writeFileSync(join(folder, `${key}.${lang}.mdx`), source);
    }
    for (const { lang } of texts) {
      const command = ["import", "articles", folder, "--lang", lang, "--section", "accounts"];
      await promisify(execFile)(process.execPath, ["scripts/portal.mjs", ...command], { timeout: 120_000 });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
