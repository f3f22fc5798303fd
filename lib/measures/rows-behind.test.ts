import { beforeAll, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import type { CaseFilter } from "@/lib/cases/filters";
import { countCases, listCases } from "@/lib/cases/list-queries";
import { nextCursor } from "@/lib/cases/listing";
import { cursorOf, sortColumns, textOfCursor } from "@/lib/cases/sorting";
import { caseLog } from "@/tests/fixtures/case-log";
import { addCustomer, analyze, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { readCaseFigures } from "./case-figures/queries";
import { dashboardQueryOf } from "./dashboard-query";
import { rowsExcluded } from "./drill";
import type { Measure } from "./measure";
import { readDashboard } from "./queries";

const database = freshDatabase();
const now = Date.UTC(2026, 10, 23, 12);
let org: TestCustomer;

beforeAll(async () => {
  org = await addCustomer(database.admin, {});
  await inOperatorScope((scope) => storeCases(scope, org.id, caseLog(600, now), now));
  await analyze(database.admin);
});

const read = (query: Record<string, string>) =>
  inOperatorScope((scope) => readDashboard(scope, org, dashboardQueryOf(query), now));
const count = (filter: CaseFilter) => inOperatorScope((scope) => countCases(scope, org.id, filter, now + 60_000));

const views: Record<string, string>[] = [
  {},
  { clock: "response", time: "calendar" },
  { priority: "2" },
  { service: "network" },
  { from: "2026-08", to: "2026-09" },
  { from: "2026-11", to: "2026-11", priority: "3", service: "mail" },
];

/** Breaches and reopened cases count fewer than they are computed over. */
function counted({ kpi, n, numerator }: Measure): number | null {
  return kpi.startsWith("sla.breaches") || kpi === "cases.reopen_rate" ? numerator : n;
}

test.each(views)("every tile of %j opens exactly its rows", async (query) => {
  const { dashboard } = await read(query);
  for (const [id, { measure, rows }] of Object.entries(dashboard.figures)) {
    expect([id, await count(rows)]).toEqual([id, counted(measure)]);
  }
});

test.each(views)("every bar of %j opens exactly its rows", async (query) => {
  const { dashboard } = await read(query);
  let bars = 0;
  for (const { id, unit, rows } of dashboard.charts) {
    for (const { key, cells } of rows) {
      for (const { value, n, rows: behind } of cells) {
        if (behind === null) continue;
        const figure = unit === "clocks" || unit === "cases" ? (value ?? 0) : n;
        expect([id, key, await count(behind)]).toEqual([id, key, figure]);
        bars += 1;
      }
    }
  }
  expect(bars).toBeGreaterThan(10);
});

test.each(views.slice(4))("what the charts of %j are held against opens exactly its rows", async (query) => {
  const { readBefore, dashboard } = await read(query);
  const before = readBefore();
  let cells = 0;
  for (const { id, unit } of dashboard.charts) {
    for (const cell of [...(before[id]?.values() ?? [])].flat()) {
      if (cell === null || cell.rows === null) continue;
      const figure = unit === "clocks" || unit === "cases" ? (cell.value ?? 0) : cell.n;
      expect([id, await count(cell.rows)]).toEqual([id, figure]);
      cells += 1;
    }
  }
  expect(cells).toBeGreaterThan(5);
});

test("first contact, and what was opened by category, site and channel, open exactly their rows", async () => {
  const { cases } = await inOperatorScope((scope) =>
    readCaseFigures(scope, org, dashboardQueryOf({ priority: "3", from: "2026-08", to: "2026-09" }), now),
  );
  let rows = 0;
  for (const { measure, rows: behind } of cases.contact) {
    expect(await count(behind)).toBe(measure.n);
    rows += measure.n;
  }
  for (const { part, rows: parts } of cases.parts) {
    for (const { key, before, ...row } of parts) {
      for (const { count: counted, rows: behind } of [row, ...(before ? [before] : [])]) {
        if (behind) expect([part, key, await count(behind)]).toEqual([part, key, counted]);
      }
    }
  }
  expect(rows).toBeGreaterThan(10);
});

test("what is left out opens exactly its rows", async () => {
  const { dashboard } = await read({});
  const { from, to } = dashboard.view.period;
  const slice = { from, to, priority: null, service: null, now, backlogAt: dashboard.backlogAt };
  let reasons = 0;
  for (const { measure } of Object.values(dashboard.figures)) {
    for (const { reason, count: excluded } of measure.excluded.reasons) {
      const rows = rowsExcluded(measure.kpi, reason, slice);
      expect(rows && (await count(rows))).toBe(excluded);
      reasons += 1;
    }
  }
  expect(reasons).toBeGreaterThanOrEqual(6);
});

test("the bars of a chart add up to its tile", async () => {
  const { dashboard } = await read({});
  const sum = (id: string, column: number) =>
    dashboard.charts
      .find((chart) => chart.id === id)
      ?.rows.reduce((total, row) => total + (row.cells[column]?.n ?? 0), 0);
  const { figures } = dashboard;
  expect(sum("attainment", 0)).toBe(figures.resolution.measure.n);
  expect(sum("attainment", 1)).toBe(figures.response.measure.n);
  expect(sum("attainmentByPriority", 0)).toBe(figures.resolution.measure.n);
  expect(sum("attainmentByService", 0)).toBe(figures.resolution.measure.n);
  expect(sum("backlogAge", 0)).toBe(figures.backlog.measure.n);
  expect(sum("flow", 1)).toBe(figures.resolved.measure.n);
  expect(figures.backlog.measure.n).toBeGreaterThan(20);
});

test("a late clock that still runs is among the breaches and in their list", async () => {
  const { dashboard } = await read({});
  const { rows, measure } = dashboard.figures.resolutionBreaches;
  const listed = await inOperatorScope((scope) =>
    listCases(scope, org.id, {
      filter: rows,
      sorting: { column: "due", order: "asc" },
      cursor: null,
      limit: 1000,
      now,
    }),
  );
  expect(listed).toHaveLength(measure.numerator ?? -1);
  expect(listed.some(({ clock }) => clock?.outcome === "running")).toBe(true);
});

test.each(sortColumns)("pages sorted by %s show every row once, in both orders", async (column) => {
  const { dashboard } = await read({});
  const filter = column === "due" ? dashboard.figures.resolution.rows : dashboard.figures.opened.rows;
  for (const order of ["asc", "desc"] as const) {
    const seen: string[] = [];
    let cursor = null;
    do {
      const wanted = { filter, sorting: { column, order }, cursor, limit: 37, now };
      const page = await inOperatorScope((scope) => listCases(scope, org.id, wanted));
      seen.push(...page.map(({ number, clock }) => `${number}/${filter.clock ? clock?.cycle : 1}`));
      const next = nextCursor(page, { column, order }, 37);
      cursor = next && cursorOf(textOfCursor(next), column);
    } while (cursor);
    expect(seen).toHaveLength(await count(filter));
    expect(new Set(seen).size).toBe(seen.length);
  }
});
