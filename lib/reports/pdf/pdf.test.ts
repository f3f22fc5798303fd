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
