import { expect, test } from "vitest";
import type { ArticleLink } from "@/lib/knowledge/reading/pages";
import { compileDocument } from "@/lib/knowledge/source/compile";
import { drawArticle } from "@/tests/fixtures/drawn-article";
import type { ArticleSurroundings } from "./article-components";

async function draw(body: string, surroundings?: Partial<ArticleSurroundings>): Promise<string> {
  const result = await compileDocument(`---\ntitle: Drawn\n---\n\n${body}\n`);
  if (!result.ok) throw new Error(result.refusals[0]?.code);
  return drawArticle(result.document, surroundings);
}

const nothing = { fileUrl: () => null };

test("a picture is drawn with its measures, so that nothing moves when it comes", async () => {
  const drawn = await draw("![Menu](./menu.png)");
  for (const part of ['src="/files/document/menu.png"', 'width="10"', 'height="10"', 'loading="lazy"', 'alt="Menu"']) {
    expect(drawn).toContain(part);
  }
});

test("what is not there is said in its place", async () => {
  expect(await draw("![Menu](./menu.png)", nothing)).toContain('aria-label="Picture missing: Menu"');
  expect(await draw('<Screenshot src="./a.png" alt="Menu" zoom="true" />', nothing)).not.toContain("<dialog");
  expect(await draw('<Video src="./a.mp4" title="Menu" />', nothing)).toContain("The video is missing: Menu");
  expect(await draw('Get <DownloadLink src="./a.pdf" label="Form" />.', nothing)).toContain(
    "Form (The file is missing)",
  );
  expect(await draw("[Form](./a.pdf)", nothing)).toContain("<span>Form</span>");
});

const query = '<Figure kpi="sla.attainment.resolution" from="2026-08" to="2026-10" />';
const key = "sla.attainment.resolution|2026-08|2026-10|";

test("a KPI shows its value to those who may see it, and a plain sentence to others", async () => {
  const value = {
    name: "Resolved in time",
    value: "97.4%",
    period: "Aug–Oct 2026",
    note: null,
    rows: [],
    href: "/o/x/sla",
  };
  expect(await draw(query, { figures: new Map([[key, value]]) })).toMatch(
    /Resolved in time.*97\.4%.*href="\/o\/x\/sla"/,
  );
  const refused = await draw(query, { figures: new Map([[key, null]]) });
  expect(refused).toContain("You do not have permission to see this KPI.");
  expect(refused).not.toContain("97");
  expect(await draw(query, { figures: undefined })).toContain(
    "The KPI is shown when the document is read at a customer.",
  );
});

test("a link to what the reader may not read is its words alone", async () => {
  const article = { key: "two", kind: "article", sectionKey: "mail", slug: "two", title: "Two", description: "" };
  const two: ArticleLink = { ...article, minutes: 1, updated: null, href: "/help/mail/two" };
  const body = "[Two](./two.sv.mdx#part) [Three](./three.sv.mdx) [Away](nowhere/page)";
  const drawn = await draw(body, { linked: new Map([["two", two]]) });
  expect(drawn).toContain('href="/help/mail/two#part"');
  expect(drawn).toContain("<span>Three</span>");
  expect(drawn).toContain("<span>Away</span>");
});

test("steps have a name each and can be ticked only where a reader's ticks are kept", async () => {
  const steps = '<Steps>\n<Step title="Öppna">\n\na\n\n</Step>\n<Step title="Spara">\n\nb\n\n</Step>\n</Steps>';
  const kept = await draw(steps, { progress: { documentId: "d", ticked: ["step-oppna"], signedIn: true } });
  expect(kept).toMatch(/<li id="step-oppna".*<li id="step-spara"/);
  expect(kept).toContain("1 of 2 done");
  expect(kept).toContain('href="#step-spara"');
  const plain = await draw(steps, { progress: undefined });
  expect(plain).not.toContain("steps");
  expect(plain).toContain('<li id="step-oppna"');
});

test("footnotes and tasks are said in the reader's language", async () => {
  const drawn = await draw("Word.[^1]\n\n- [x] one\n- [ ] two\n\n[^1]: Note.");
  expect(drawn).toMatch(/<h2 id="footnote-label"[^>]*>Footnotes<\/h2>/);
  expect(drawn).toContain('aria-label="Back to the text"');
  expect(drawn).toContain("Done:");
  expect(drawn).not.toContain("<input");
});
