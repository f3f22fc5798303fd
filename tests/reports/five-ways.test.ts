import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, it } from "vitest";
import { PackBody } from "@/components/reports/packs/pack-body";
import { inJobScope, inScope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import { isKpiId, type KpiId } from "@/lib/measures/catalogue";
import { undividable } from "@/lib/measures/kpi/divisions";
import { scaledValue } from "@/lib/reports/chart-rows";
import { fileOf } from "@/lib/reports/definitions/file-queries";
import { readReport } from "@/lib/reports/definitions/model-queries";
import { figuresIn, type ReportFigure, type ReportModel } from "@/lib/reports/model/model";
import type { ReportDefinition } from "@/lib/reports/own/definition";
import type { Priority } from "@/lib/sla/events";
import { run } from "@/scripts/portal/kpi";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { keyFor, machine } from "@/tests/fixtures/machine";
import { readPdf } from "@/tests/fixtures/pdf-text";
import { bookWords } from "@/tests/fixtures/report-model";
import { staff } from "@/tests/fixtures/staff";
import { sheetsIn } from "@/tests/fixtures/workbook";

const database = freshDatabase();
const months = ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09"];
const [first, last] = [months[0] ?? "", months.at(-1) ?? ""];
const draw = drawing(20_261_129);
let customers: TestCustomer[];

beforeAll(async () => {
  customers = [await addCustomer(database.job), await addCustomer(database.job, { slug: "soder", key: "SODE" })];
  for (const { id } of customers) await inJobScope((scope) => storeCases(scope, id, drawnCases(), Date.now()));
  for (const org of customers) for (const month of months) await tell(org, month);
}, 180_000);

const told = new Map<string, Told>();

/** A report of figures alone, so that hundreds of them are soon on paper. */
const shows = { body: "", words: false, figures: true, tables: false };
const definition: ReportDefinition = {
  ...{ id: "figures", name: "Bara siffror" },
  parts: (["levels", "cases", "satisfaction", "knowledge"] as const).map((section) => ({ section, ...shows })),
};

/** As page, command line, API, PDF and workbook say it. */
interface Told {
  figure: ReportFigure;
  page: string;
  paper: string;
  cell: unknown;
}

it("a figure is the same on the page, the command line, the API, paper and in the workbook: 200 drawn at random", async () => {
  const left = [...told.keys()];
  const drawn = Array.from({ length: Math.min(200, told.size) }, () => left.splice(draw(left.length), 1)[0] ?? "");
  const answers = await askedElsewhere(drawn);
  for (const key of drawn) {
    const { figure, page, paper, cell } = told.get(key) as Told;
    const [cli, api] = answers.get(key) as [Answer, Answer];
    const expected = { value: figure.value, n: figure.n, excluded: figure.excluded };
    expect(plain(cli), `${key} from the command line`).toEqual(expected);
    expect(plain(api), `${key} from the API`).toEqual(expected);
    expect(cell, `${key} in the workbook`).toBe(figure.value);
    const shown = squeezed(`${figure.name}${figure.shown}`);
    expect(page, `${key} on the page`).toContain(shown);
    expect(paper, `${key} on paper`).toContain(shown);
  }
  expect(new Set(drawn).size).toBe(200);
  // Not a comparison of nothing with nothing.
  const values = drawn.map((key) => told.get(key)?.figure.value);
  expect(values.filter((value) => value !== null && value !== undefined && value !== 0).length).toBeGreaterThan(80);
}, 180_000);

interface Answer {
  value: number | null;
  unit: Parameters<typeof scaledValue>[1];
  n: number;
  excluded: { count: number };
}

function plain({ value, unit, n, excluded }: Answer) {
  return { value: scaledValue(value, unit), n, excluded: excluded.count };
}

/** Month by month, so that one question answers for all the months that are drawn. */
async function askedElsewhere(drawn: readonly string[]): Promise<Map<string, [cli: Answer, api: Answer]>> {
  const answers = new Map<string, [Answer, Answer]>();
  for (const org of customers) {
    const { secret } = await keyFor(org, "read");
    const asked = new Set(drawn.flatMap((key) => (key.startsWith(`${org.slug} `) ? (key.split(" ")[1] ?? []) : [])));
    for (const kpi of asked as Set<KpiId>) {
      const ask = async (from: string, to: string, by: "month" | null) => {
        const cli = await command([kpi, "--org", org.slug, "--from", from, "--to", to, ...(by ? ["--by", by] : [])]);
        const api = await machine(secret).figure(kpi, `?from=${from}&to=${to}${by ? `&by=${by}` : ""}`);
        expect(api.status, kpi).toBe(200);
        return [cli, api.body] as const;
      };
      const isOfOneInstant = undividable(kpi, "month") !== null;
      const whole = isOfOneInstant ? null : await ask(first, last, "month");
      for (const month of months) {
        const [cli, api] =
          whole?.map(({ groups }) => groups.find(({ key }: { key: string }) => key === month)) ??
          (await ask(month, month, null));
        answers.set(`${org.slug} ${kpi} ${month}`, [cli, api]);
      }
    }
  }
  return answers;
}

/** Every figure of a month's report that is of the catalogue, with the page, the paper and the cell that it stands in. */
async function tell(org: TestCustomer, month: string): Promise<void> {
  const model = await read(org, month);
  const page = squeezed(renderToStaticMarkup(createElement(PackBody, { model, heads: bookWords.heads })));
  const pdf = await fileOf(model, { slug: org.slug, month, format: "pdf" });
  const paper = squeezed(readPdf(pdf.body).pages.join(""));
  const book = sheetsIn((await fileOf(model, { slug: org.slug, month, format: "xlsx" })).body);
  for (const figure of figuresIn(model).filter(({ key }) => isKpiId(key))) {
    const row = book[1]?.rows.find((line) => line[1] === figure.name);
    told.set(`${org.slug} ${figure.key} ${month}`, { figure, page, paper, cell: row?.[2] ?? null });
  }
}

async function read(org: TestCustomer, month: string): Promise<ReportModel> {
  const wish = { kind: "own", month, lang: "sv", sections: [], definition } as const;
  const customer = { ...org, name: org.slug };
  const viewer = staff([org], ["delivery_manager"]);
  return (await inScope(viewer, (scope) => readReport(scope, customer, wish, "Tora", Date.now()))) as ReportModel;
}

// biome-ignore lint/suspicious/noExplicitAny: what it says is what the test is about
async function command(args: string[]): Promise<any> {
  let said: unknown = null;
  const stop = (sentence: string): never => {
    throw new Error(sentence);
  };
  await run(args, { json: true, out: (value) => (said = value), say: () => undefined, fail: stop, misuse: stop });
  return said;
}

/** Without marks and spaces, so that a line's end in the middle of a name is nothing. */
function squeezed(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replace(/\s/g, "");
}

/** A generator of the same draws for the same seed. */
function drawing(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

/** Some cases a month, most of them solved within days. */
function drawnCases() {
  return months.flatMap((month, at) =>
    Array.from({ length: 3 + draw(3) }, (_, index) => {
      const day = String(1 + draw(26)).padStart(2, "0");
      const opened = stockholm(`${month}-${day} ${String(8 + draw(9)).padStart(2, "0")}:15`);
      const answered = opened + (1 + draw(300)) * 60_000;
      const resolved = answered + (1 + draw(90 * 60)) * 60_000;
      const isLeft = draw(9) === 0;
      const number = at * 100 + index;
      return {
        ...{ source: "test", externalKey: String(number), title: `Ärende ${number}` },
        events: [
          {
            event: {
              ...{ kind: "opened" as const, at: opened, priority: (1 + draw(4)) as Priority },
              service: draw(2) === 0 ? "mail" : "network",
            },
          },
          { event: { kind: "first_response" as const, at: answered } },
          ...(isLeft ? [] : [{ event: { kind: "resolved" as const, at: resolved } }]),
        ],
      };
    }),
  );
}
