import { beforeAll, describe, expect, it } from "vitest";
import { type ReadPdf, readPdf } from "@/tests/fixtures/pdf-text";
import { bookWords, reportModel } from "@/tests/fixtures/report-model";
import { pdfOf } from "./pdfkit";

const model = reportModel({ rows: 60 });
let pdf: ReadPdf;
const heads = () => [...pdf.objects.values()].map(({ head }) => head);
const headWith = (pattern: RegExp) => heads().find((head) => pattern.test(head)) ?? "";

beforeAll(async () => {
  pdf = readPdf(await pdfOf(model, bookWords));
});

describe("a report as PDF", () => {
  it("says that it is tagged, in what language, and what it is called", () => {
    const catalogue = headWith(/\/Type \/Catalog/);
    expect(catalogue).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(catalogue).toMatch(/\/Outlines \d+ 0 R/);
    expect(catalogue).toContain("/Lang (sv-SE)");
    expect(headWith(/\/Marked true/)).not.toBe("");
    expect(headWith(/\/DisplayDocTitle true/)).not.toBe("");
  });

  it("has headings, paragraphs, tables with heads, figures with words for them, and a linked contents", () => {
    const { tags } = pdf;
    expect(tags.get("Document")).toBe(1);
    expect(tags.get("H1")).toBe(1);
    expect(tags.get("H2")).toBe(1 + model.sections.length);
    expect(tags.get("H3")).toBe(3 * model.sections.length);
    expect(tags.get("Table")).toBe(3 * model.sections.length);
    expect(tags.get("Figure")).toBe(model.sections.length);
    // Figures: a head and one row; months: a head and twelve; rows: a head and sixty. A repeated head is told once.
    expect(tags.get("TR")).toBe((2 + 13 + 61) * model.sections.length);
    expect(tags.get("TOCI")).toBe(4 * model.sections.length);
    const figures = heads().filter((head) => /\/S \/Figure\n/.test(head));
    expect(figures.every((head) => /\/Alt \(/.test(head))).toBe(true);
    const th = heads().filter((head) => /\/S \/TH\n/.test(head));
    expect(th.every((head) => /\/Scope \/(Row|Column)/.test(head))).toBe(true);
    expect(heads().filter((head) => /\/Subtype \/Link/.test(head))).toHaveLength(4 * model.sections.length);
  });

  // What ISO 14289-1 asks that can be read from the bytes, and the test above does not: what it declares has to be so.
  it("keeps to the standard of accessible documents that it declares", () => {
    const packed = [...pdf.objects.values()].find(({ head }) => /\/Type \/Metadata/.test(head))?.stream ?? "";
    const metadata = Buffer.from(packed, "latin1").toString();
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(metadata).toMatch(/<dc:title>[\s\S]*Åängs kommun[\s\S]*<\/dc:title>/);
    expect(untagged(pdf)).toEqual([]);
    const links = heads().filter((head) => /\/Subtype \/Link/.test(head));
    expect(links.filter((head) => !/\/Contents \(/.test(head) || !/\/StructParent \d/.test(head))).toEqual([]);
    const pages = heads().filter((head) => /\/Type \/Page\n/.test(head));
    expect(pages.length).toBe(pdf.pages.length);
    expect(pages.filter((head) => !/\/Tabs \/S/.test(head) || !/\/StructParents \d/.test(head))).toEqual([]);
    const figures = heads().filter((head) => /\/S \/Figure\n/.test(head));
    expect(figures.filter((head) => !/\/BBox \[/.test(head))).toEqual([]);
    const glyphs = heads().filter((head) => /\/Subtype \/CIDFontType2/.test(head));
    expect(glyphs.length).toBeGreaterThan(0);
    expect(glyphs.filter((head) => !/\/CIDToGIDMap \/Identity/.test(head))).toEqual([]);
  });

  it("gives its text back, Å Ä Ö and letters of other files of the font too", () => {
    const whole = pdf.pages.join("\n");
    expect(pdf.pages[0]).toContain("Åängs kommun");
    expect(whole).toContain("ÅÄÖ åäö é ü står som de ska.");
    expect(whole).toContain("Łukasz");
    expect(whole).not.toContain("\uFFFF");
    for (const row of [0, 31, 59]) expect(whole).toContain(`ÅK-1-${row}`);
    expect(whole.replaceAll("\n", "")).toContain("på plan 7 säger att den väntar på något som ingen vet vad det är");
  });

  it("numbers its pages and names the right ones in its contents", () => {
    const { pages } = pdf;
    for (const [index, text] of pages.entries()) {
      if (index > 0) expect(text).toContain(`${index + 1} av ${pages.length}`);
    }
    for (const { title } of model.sections) {
      const at = pages.findIndex((text, index) => index > 1 && text.includes(title));
      expect(pages[1]).toContain(`${title}${at + 1}`);
    }
  });

  it("carries everything it needs: fonts inside, nothing fetched, nothing that runs", () => {
    expect(
      heads()
        .filter((head) => /\/Type \/FontDescriptor/.test(head))
        .every((head) => /\/FontFile2/.test(head)),
    ).toBe(true);
    expect(heads().join("\n")).not.toMatch(/\/URI|\/JavaScript|\/Launch|\/EmbeddedFile|\/GoToR/);
  });

  it("survives a row that is longer than a page and letters that no font has", async () => {
    const [section] = reportModel({ sections: 1, rows: 1 }).sections;
    const table = section?.blocks.at(-1);
    if (section === undefined || table?.kind !== "table") throw new Error("no table");
    const long = { ...table, rows: [["A", `${"ord ".repeat(4_000)}slut \u{1F600}`]] };
    const { pages, tags } = readPdf(await pdfOf({ ...model, sections: [{ ...section, blocks: [long] }] }, bookWords));
    expect(pages.length).toBeGreaterThan(4);
    expect(tags.get("TR")).toBe(2);
    expect(pages.at(-1)).toContain("slut ?");
  });
});

/** What pages draw or write outside every tag and every artifact, as the operators that do so, by the object they stand in. */
function untagged({ objects }: ReadPdf): string[] {
  const contents = [...objects.values()].flatMap(({ head }) => {
    const [, content] =
      /\/Type \/Page\n[\s\S]*\/Contents (\d+) 0 R/.exec(head) ??
      /\/Contents (\d+) 0 R[\s\S]*\/Type \/Page\n/.exec(head) ??
      [];
    return content ? [Number(content)] : [];
  });
  expect(contents.length).toBe(pdf.pages.length);
  return contents.flatMap((id) => {
    const { stream } = objects.get(id) ?? { stream: "" };
    let depth = 0;
    return stream.split("\n").flatMap((line) => {
      if (/(?:BDC|BMC)$/.test(line)) depth += 1;
      if (/EMC$/.test(line)) depth -= 1;
      return depth === 0 && /(?:^| )(?:TJ|Tj|f\*?|S|s|B\*?|b\*?|sh|Do)$/.test(line) ? [`${id}: ${line}`] : [];
    });
  });
}
