import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { articleComponent } from "@/components/knowledge/run-article";
import { compileDocument } from "@/lib/knowledge/source/compile";
import { checkDocument } from "@/lib/knowledge/source/document";
import { ofAll } from "@/tests/fixtures/whole";

const folder = join(import.meta.dirname, "../../../shared/data/kb-gnome-help-en-sv/md");
const isThere = existsSync(folder);

async function drawn(source: string): Promise<string> {
  const result = await compileDocument(source, { format: "md" });
  if (!result.ok) throw new Error(`${result.refusals[0]?.code} at ${result.refusals[0]?.line}`);
  const Article = articleComponent(result.document.code, result.document.codeHash);
  return renderToStaticMarkup(createElement(Article, { components: {} }));
}

describe("plain Markdown", () => {
  test("braces and less-than signs are letters", async () => {
    expect(await drawn("# Tee\n\nSet {x} when a < b, and import it.\n\nimport x from 'y'\n")).toBe(
      "<p>Set {x} when a &lt; b, and import it.</p>\n<p>import x from &#x27;y&#x27;</p>",
    );
  });

  test("a comment is left out, any other HTML is refused at its line", async () => {
    expect(await drawn("# Tee\n\n<!-- note -->\n\nText\n")).toBe("<p>Text</p>");
    for (const html of ["<b>x</b>", "<!-- a --> <script>1</script>", "<script>1</script>", "<Callout>x</Callout>"]) {
      const result = checkDocument(`# Tee\n\n${html}\n`, { format: "md" });
      expect(result.ok ? null : result.refusals[0]).toMatchObject({ code: "raw_html", line: 3 });
    }
  });

  test("a first heading that repeats the title is not drawn, others of its level go one down", async () => {
    const source = "---\ntitle: Search for *files*\n---\n# Search for files\n\nText\n\n# More\n\n## Less\n";
    expect(await drawn(source)).toBe('<p>Text</p>\n<h2 id="more">More</h2>\n<h2 id="less">Less</h2>');
    const result = checkDocument(source, { format: "md" });
    expect(result.ok && result.document.sections.map(({ anchor }) => anchor)).toEqual([null, "more", "less"]);
  });

  test("links between files give keys, pictures their names", () => {
    const source = "# Tee\n\n[a](sub/Other_Page.md#x) [b](man:dconf) ![c](figures/Key.svg) [d](./form.pdf)\n";
    const result = checkDocument(source, { format: "md" });
    expect(result.ok && result.document.links).toEqual(["other-page"]);
    expect(result.ok && result.document.files).toEqual(["figures/Key.svg", "form.pdf"]);
  });
});

test.skipIf(!isThere)(
  "the pages of the GNOME help are let through and compile (skipped where ../shared is absent)",
  async () => {
    const files = (readdirSync(folder, { recursive: true }) as string[]).filter((file) => file.endsWith(".md"));
    expect(files.length).toBe(696);
    const refused: string[] = [];
    // In a sample every seventh, so that both languages and both books are met.
    for (const file of files.filter((_, at) => at % ofAll(1, 7) === 0)) {
      const result = await compileDocument(readFileSync(join(folder, file), "utf8"), { format: "md" });
      if (!result.ok) refused.push(`${file}:${result.refusals[0]?.line} ${result.refusals[0]?.code}`);
      else {
        const Article = articleComponent(result.document.code, result.document.codeHash);
        expect(renderToStaticMarkup(createElement(Article, { components: {} }))).not.toMatch(/<h1|<script|javascript:/);
      }
    }
    expect(refused).toEqual([]);
  },
  300_000,
);
