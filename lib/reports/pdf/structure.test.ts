import { beforeAll, describe, expect, it } from "vitest";
import { drawLogo } from "@/prisma/seed/logo-picture";
import { type ReadPdf, readPdf } from "@/tests/fixtures/pdf-text";
import { bookWords, reportModel } from "@/tests/fixtures/report-model";
import type { ReportModel, ReportTable } from "../model/model";
import { pdfOf } from "./pdfkit";

const { bytes, side } = drawLogo("ekliden");
const logo = { bytes, width: side, height: side, alt: "Logotyp för Åängs kommun", version: "1" };
const wide: ReportTable = {
  ...{ kind: "table", id: "wide", title: "Bred tabell", note: null, drawn: null },
  columns: Array.from({ length: 9 }, (_, at) => ({ title: `Kolumn ${at + 1}`, numeric: at > 5 })),
  rows: [Array.from({ length: 9 }, (_, at) => `Ett långt svar på fråga ${at + 1} som vill ha sin plats`)],
};
const plain = reportModel({ sections: 6, rows: 135 });
const model: ReportModel = {
  ...{ ...plain, logo },
  sections: [...plain.sections, { id: "wide", title: "Åtgärder på bredden", blocks: [wide] }],
};
const headings = model.sections.flatMap(({ title, blocks }) => [
  title,
  ...blocks.flatMap((block) => (block.kind === "text" ? [] : [block.title])),
]);

let pdf: ReadPdf;
const head = (id: number) => pdf.objects.get(id)?.head ?? "";
const refOf = (text: string, key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1] ?? 0);
const kidsOf = (id: number) =>
  [...(/\/K \[([^\]]*)\]/.exec(head(id))?.[1] ?? "").matchAll(/(\d+) 0 R/g)].map(([, kid]) => Number(kid));
const tagOf = (id: number) => /\/S \/(\w+)/.exec(head(id))?.[1] ?? "";

/** A string of the file as people read it: two bytes a letter where it says so, and what is escaped as it was. */
function told(text: string): string {
  const raw = text.replace(/\\([nrtbf()\\])/g, (_, letter: string) => {
    return { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" }[letter] ?? letter;
  });
  if (!raw.startsWith("\u00FE\u00FF")) return raw;
  return Buffer.from(raw.slice(2), "latin1").swap16().toString("utf16le");
}

const stringIn = (text: string, key: string) => {
  const found = new RegExp(`/${key} \\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`).exec(text)?.[1];
  return found === undefined ? null : told(found);
};

beforeAll(async () => {
  pdf = readPdf(await pdfOf(model, bookWords));
});

describe("the structure of a report of thirty pages", () => {
  it("is one tree of the document's elements, each below what it belongs to", () => {
    expect(pdf.pages.length).toBeGreaterThanOrEqual(30);
    const catalogue = [...pdf.objects.values()].find((object) => /\/Type \/Catalog/.test(object.head))?.head ?? "";
    const [whole = 0, ...others] = kidsOf(refOf(catalogue, "StructTreeRoot"));
    expect([others, tagOf(whole)]).toEqual([[], "Document"]);
    const seen: string[] = [];
    const walk = (id: number, under: string) => {
      for (const kid of kidsOf(id).filter((one) => tagOf(one) !== "")) {
        seen.push(tagOf(kid));
        const above = { TR: /^T(Head|Body)|THead|TBody$/, TH: /TR$/, TD: /TR$/, TOCI: /TOC$/, LBody: /LI$/ }[
          tagOf(kid)
        ];
        if (above) expect(under).toMatch(above);
        walk(kid, `${under} ${tagOf(kid)}`);
      }
    };
    walk(whole, "Document");
    // Nothing is tagged that does not hang in the tree.
    expect(seen.length + 1).toBe([...pdf.tags.values()].reduce((sum, n) => sum + n, 0));
    const order = seen.filter((tag) => /^H\d$/.test(tag));
    expect(order[0]).toBe("H1");
    expect(order.filter((tag) => tag !== "H1")).toHaveLength(headings.length + 1);
  });

  it("has an outline of its headings, in their order", () => {
    const catalogue = [...pdf.objects.values()].find((object) => /\/Type \/Catalog/.test(object.head))?.head ?? "";
    const titles: string[] = [];
    const walk = (id: number) => {
      for (let at = refOf(head(id), "First"); at > 0; at = refOf(head(at), "Next")) {
        titles.push(stringIn(head(at), "Title") ?? "");
        walk(at);
      }
    };
    walk(refOf(catalogue, "Outlines"));
    expect(titles).toEqual(headings);
  });

  it("leads from each line of its contents to the page that has the heading", () => {
    const ids = [...pdf.objects].flatMap(([id, object]) => (/\/Type \/Page\n/.test(object.head) ? [id] : []));
    const places = new Map(
      [...pdf.objects.values()].flatMap(({ head: text }) =>
        [...text.matchAll(/\(([\w-]+)\) \[(\d+) 0 R \/XYZ/g)].map(([, name, page]) => [name, Number(page)] as const),
      ),
    );
    const links = [...pdf.objects.values()].filter((object) => /\/Subtype \/Link/.test(object.head));
    expect(links).toHaveLength(headings.length);
    const order = ids.toSorted((a, b) => a - b);
    for (const [index, { head: link }] of links.entries()) {
      const target = refOf(link, "A") ? head(refOf(link, "A")) : link;
      const page = places.get(stringIn(target, "D") ?? "");
      expect(page).toBeDefined();
      expect(pdf.pages[order.indexOf(page ?? 0)]).toContain(headings[index]);
    }
  });

  it("tells of its pictures, the logo first, and says of each head what it heads", () => {
    const figures = [...pdf.objects.values()].filter((object) => /\/S \/Figure\n/.test(object.head));
    const alts = figures.map((object) => stringIn(object.head, "Alt"));
    expect(alts[0]).toBe(logo.alt);
    expect(alts.every((alt) => (alt ?? "").length > 10)).toBe(true);
    const heads = [...pdf.objects.values()].filter((object) => /\/S \/TH\n/.test(object.head));
    const scoped = (scope: string) => heads.filter((object) => object.head.includes(`/Scope /${scope}`)).length;
    expect(scoped("Column") + scoped("Row")).toBe(heads.length);
    expect(scoped("Row")).toBe((pdf.tags.get("TR") ?? 0) - (pdf.tags.get("Table") ?? 0));
  });

  it("lays a wide table on its long side, and the pages after it as before", () => {
    const boxes = [...pdf.objects.values()].flatMap(
      (object) => /\/Type \/Page\n[\s\S]*?\/MediaBox \[0 0 ([\d.]+)/.exec(object.head)?.[1] ?? [],
    );
    expect(boxes.filter((width) => width === "841.89")).toHaveLength(1);
    expect(pdf.pages.at(-1)).toContain("Ett långt svar på fråga 9 som");
  });

  it("ends its tables after so many pages, and says what is left", async () => {
    const { pages } = readPdf(await pdfOf(plain, bookWords, 8));
    expect(pages.length).toBeLessThan(8 + 2 * plain.sections.length);
    expect(pages.join("\n")).toContain("135 rader till");
  });
});
