import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackBody } from "@/components/reports/packs/pack-body";
import type { Role } from "@/lib/access/roles";
import { inOperatorScope, inScope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import { isKpiId } from "@/lib/measures/catalogue";
import { readFigure } from "@/lib/measures/figure-queries";
import { scaledValue } from "@/lib/reports/chart-rows";
import { fileOf } from "@/lib/reports/definitions/file-queries";
import { readReport } from "@/lib/reports/definitions/model-queries";
import { tableOfFigures } from "@/lib/reports/model/figure-table";
import { figuresIn, type ReportKind, type ReportModel, textOf } from "@/lib/reports/model/model";
import { writeBilling } from "@/prisma/seed/billing";
import { generateDirectory } from "@/prisma/seed/directory";
import { orgId } from "@/prisma/seed/organisations";
import { worldSeed } from "@/prisma/seed/world";
import { writeWorld } from "@/prisma/seed/write";
import { run } from "@/scripts/portal/report";
import { freshDatabase } from "@/tests/fixtures/database";
import { readPdf } from "@/tests/fixtures/pdf-text";
import { bookWords } from "@/tests/fixtures/report-model";
import { reportedCases } from "@/tests/fixtures/reported-cases";
import { staff } from "@/tests/fixtures/staff";
import { sheetsIn } from "@/tests/fixtures/workbook";

freshDatabase();
const org = {
  id: orgId("ekliden"),
  slug: "ekliden",
  key: "EKLI",
  name: "Ekliden kommun",
  timeZone: "Europe/Stockholm",
};
const month = "2026-10";
let folder: string;

beforeAll(async () => {
  const directory = generateDirectory(worldSeed);
  await inOperatorScope(async (scope) => {
    await writeWorld(scope, { directory, cases: { ekliden: [], nordvik: [], solglantan: [] } }, () => undefined);
    await writeBilling(scope, directory);
    await storeCases(scope, org.id, reportedCases, Date.now());
  });
  folder = await mkdtemp(join(tmpdir(), "packs-"));
});
afterAll(() => rm(folder, { recursive: true }));

const as = (...roles: Role[]) => staff([org], roles);
const read = (role: Role, kind: ReportKind, lang: "sv" | "en" = "sv", now = Date.now()) => {
  const wish = { kind, month, lang, sections: [] };
  return inScope(as(role), (scope) => readReport(scope, org, wish, "Tora", now));
};
const { heads } = bookWords;
const tablesOf = ({ sections }: ReportModel) =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "text" ? [] : [block.kind === "table" ? block : tableOfFigures(block, heads)],
    ),
  );

/** A generator of the same draws for the same seed. */
function drawing(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state % below;
  };
}

describe("a report", () => {
  it("is told only in the parts that its reader may see", async () => {
    const parts = async (role: Role, kind: ReportKind) =>
      (await read(role, kind))?.sections.map(({ id }) => id) ?? null;
    expect(await parts("contract_owner", "monthly")).toEqual([
      ...["levels", "availability", "cases", "followUp", "satisfaction", "knowledge", "billing"],
    ]);
    expect(await parts("it_manager", "monthly")).not.toContain("billing");
    expect(await parts("it_manager", "billing")).toBeNull();
    expect(await parts("customer_environmental_officer", "monthly")).toEqual(["satisfaction"]);
    expect(await parts("end_user", "monthly")).toBeNull();
    const text = JSON.stringify(await read("it_manager", "monthly"));
    expect(text).not.toMatch(/SEK|\bkr\b/);
  });

  it("counts as `portal kpi` and the API do, figure by figure", async () => {
    const now = Date.now();
    const model = await read("delivery_manager", "monthly", "sv", now);
    const counted = figuresIn(model as ReportModel).flatMap((figure) =>
      isKpiId(figure.key) ? [{ ...figure, kpi: figure.key }] : [],
    );
    expect(counted.length).toBeGreaterThan(14);
    for (const { kpi, value, n, excluded } of counted) {
      const { whole } = await inScope(as("delivery_manager"), (scope) =>
        readFigure(scope, org, { kpi, from: month, to: month, by: null }, now),
      );
      expect({ kpi, value, n, excluded }).toEqual({
        ...{ kpi, value: scaledValue(whole.value, whole.unit), n: whole.n, excluded: whole.excluded.count },
      });
    }
  });

  it("says the same as page, PDF and workbook: 200 cells drawn at random in both languages", async () => {
    const draw = drawing(20_261_129);
    let compared = 0;
    for (const lang of ["sv", "en"] as const) {
      const model = (await read("delivery_manager", "monthly", lang)) as ReportModel;
      const tables = tablesOf(model);
      const page = htmlTables(renderToStaticMarkup(createElement(PackBody, { model, heads })));
      expect(page.map(({ length }) => length)).toEqual(tables.map(({ rows }) => rows.length + 1));
      const pdf = readPdf((await fileOf(model, { slug: org.slug, month, format: "pdf" })).body)
        .pages.slice(2)
        .join("\n");
      const sheets = sheetsIn((await fileOf(model, { slug: org.slug, month, format: "xlsx" })).body);
      expect(sheets).toHaveLength(
        3 + model.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "table").length,
      );
      const figures = model.sections.flatMap(({ title, blocks }) =>
        blocks.flatMap((block) => {
          if (block.kind === "text") return [];
          return [block.kind === "figures" ? { section: title, figures: block.figures } : null];
        }),
      );
      const cells = tables.flatMap((table, at) =>
        table.rows.flatMap((row, y) => row.map((cell, x) => ({ table, at, y, x, cell }))),
      );
      const numbers = cells.filter(({ cell, x }) => x > 0 && typeof cell !== "string");
      for (let time = 0; time < 100; time++) {
        const { table, at, y, x, cell } = numbers[draw(numbers.length)] as (typeof numbers)[number];
        const shown = textOf(cell);
        expect(page[at]?.[y + 1]?.[x]).toBe(shown);
        expect(pdf, `${table.title}, ${y}, ${x}`).toContain(shown.replaceAll("\u202F", "\u00A0"));
        const value = typeof cell === "string" ? null : cell.value;
        const figure = figures[at]?.figures[y];
        if (figure) {
          const row = sheets[1]?.rows.find((line) => line[0] === figures[at]?.section && line[1] === figure.name);
          const told = String(row?.[4]).replace(/^'/, "");
          expect([row?.[2] ?? null, told, row?.[6]]).toEqual([figure.value, figure.shown, figure.n]);
        } else {
          // After what it is about and its figures a workbook has a sheet for each table, in order.
          const sheet = sheets[2 + figures.slice(0, at).filter((one) => one === null).length];
          expect(sheet?.rows[y + 1]?.[x] ?? null, table.title).toBe(value);
        }
        compared += 1;
      }
    }
    expect(compared).toBe(200);
  });

  it("is the same from the command line, and not for whoever may not read it", async () => {
    const email = "lars-ake.nykvist@ekliden.example";
    const out = join(folder, "rapport.pdf");
    const told = await command(["monthly", "--org", "ekliden", "--month", month, "--as", email, "--out", out]);
    const model = (await read("contract_owner", "monthly")) as ReportModel;
    expect(told).toMatchObject({ kind: "monthly", month });
    const plain = (figures: unknown) => JSON.parse(JSON.stringify(figures));
    const withoutQuestions = (figures: { key: string }[]) => figures.filter(({ key }) => key !== "cases.backlog");
    expect(withoutQuestions(plain((told as { figures: unknown }).figures))).toEqual(
      withoutQuestions(plain(figuresIn(model))),
    );
    const pdf = readPdf(await readFile(out)).pages.join("\n");
    for (const { shown } of figuresIn(model)) expect(pdf).toContain(shown.replaceAll("\u202F", "\u00A0"));
    const elsa = "hakan.bjorkmo@ekliden.example";
    await expect(
      command(["billing", "--org", "ekliden", "--month", month, "--as", elsa, "--out", out]),
    ).rejects.toThrow(/may read no such report/);
  });
});

async function command(args: string[]): Promise<unknown> {
  let said: unknown = null;
  const stop = (sentence: string): never => {
    throw new Error(sentence);
  };
  await run(args, { json: true, out: (value) => (said = value), say: () => undefined, fail: stop, misuse: stop });
  return said;
}

function htmlTables(html: string): string[][][] {
  const plain = (cell: string) =>
    cell
      .replace(/<[^>]*>/g, "")
      .replaceAll("&amp;", "&")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&#x27;", "'")
      .replaceAll("&quot;", '"');
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) => plain(cell)),
    ),
  );
}
