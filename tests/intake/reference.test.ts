import { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { inOperatorScope } from "@/lib/access/scope";
import { recomputeCases } from "@/lib/cases/commands";
import { verifyCases } from "@/lib/cases/verify";
import { importCases } from "@/lib/intake/commands";
import { loadProfile } from "@/lib/intake/profile-file";
import { addOrganisation } from "@/lib/organisation/commands";
import { addStandardTerms } from "@/lib/sla/commands";
import { defaultTerms, officeCalendar } from "@/lib/sla/default-terms";
import type { CalendarRules } from "@/lib/time/calendar";
import { freshDatabase } from "../fixtures/database";
import { hasReferenceLog, hoursFigures, referenceFigures, referenceLog } from "../fixtures/reference-log";
import { isWhole } from "../fixtures/whole";

if (!hasReferenceLog) console.log("The real incident log is not beside the repository: its figures are not compared.");

interface Row {
  priority: number;
  openedAt: Date;
  resolvedAt: Date | null;
  closedAt: Date | null;
  firstResponseAt: Date | null;
  calendarMs: bigint | null;
  businessMs: bigint | null;
  reopenCount: number;
}

const priorityNames = ["1 - Critical", "2 - High", "3 - Moderate", "4 - Low"];
const now = Date.UTC(2026, 10, 23);

describe.skipIf(!hasReferenceLog)("the real log, imported", { timeout: 600_000 }, () => {
  const database = freshDatabase();
  const reference = hasReferenceLog ? referenceFigures() : null;
  const expected = () => reference as NonNullable<typeof reference>;
  let orgId = "";
  let rows: Row[] = [];

  /** Stored columns, as every screen reads them. */
  async function read(): Promise<Row[]> {
    const select = {
      priority: true,
      openedAt: true,
      resolvedAt: true,
      closedAt: true,
      firstResponseAt: true,
      calendarMs: true,
      businessMs: true,
      reopenCount: true,
    } as const;
    return inOperatorScope((scope) => scope.db.case.findMany({ where: { orgId }, select }));
  }

  /** All priorities by one calendar, so that the stored business time is that of the reference. */
  async function measureBy(rules: CalendarRules): Promise<void> {
    const targets = defaultTerms.targets.map((target) => ({ ...target, calendar: "office" }));
    const terms = { ...defaultTerms, targets };
    // The portal changes no version; only whoever owns the tables can.
    const admin = new Client({ connectionString: database.admin });
    await admin.connect();
    const change = (table: string, column: string, json: unknown, where: string) =>
      admin.query(`update ${table} set ${column} = $1 where org_id = $2 ${where}`, [JSON.stringify(json), orgId]);
    await change("calendar_version", "rules", rules, "and calendar_key = 'office'");
    await change("agreement_version", "terms", terms, "");
    await admin.end();
  }

  async function load() {
    const profile = await loadProfile("servicenow-incident-log");
    return inOperatorScope((scope) => importCases(scope, { path: referenceLog, profile, org: "log", now }));
  }

  beforeAll(async () => {
    orgId = await inOperatorScope(async (scope) => {
      const org = { slug: "log", key: "LOG", name: "Incident log", kind: "customer", services: [] } as const;
      const id = (await addOrganisation(scope, org)) ?? "";
      await addStandardTerms(scope, id);
      return id;
    });
    await measureBy(officeCalendar);
    const summary = await load();
    expect(summary).toMatchObject({ read: 141_712, created: 24_918, updated: 0, unchanged: 0, rejected: [] });
    rows = await read();
  }, 600_000);

  const ofPriority = (priority: number | null) => rows.filter((row) => priority === null || row.priority === priority);
  const named = (priority: number) => priorityNames[priority - 1] as string;

  function expectBusiness(variant: keyof ReturnType<typeof expected>["resolution_all"]): void {
    const business = (priority: number | null) =>
      hoursFigures(ofPriority(priority).flatMap(({ businessMs }) => (businessMs === null ? [] : [Number(businessMs)])));
    expect(business(null)).toEqual(expected().resolution_all[variant]);
    for (const priority of [1, 2, 3, 4]) {
      expect(business(priority)).toEqual(expected().resolution_by_priority[named(priority)]?.[variant]);
    }
  }

  test("as many cases per priority, reopened, and without a resolution", () => {
    for (const priority of [1, 2, 3, 4]) {
      expect(ofPriority(priority)).toHaveLength(expected().by_priority[named(priority)] ?? 0);
    }
    expect(rows.filter(({ resolvedAt }) => resolvedAt === null)).toHaveLength(expected().n_without_resolved_at);
    expect(rows.filter(({ reopenCount }) => reopenCount > 0)).toHaveLength(expected().reopen.cases_last_row_gt0);
    expect(rows.reduce((sum, { reopenCount }) => sum + reopenCount, 0)).toBe(expected().reopen.sum_last_row);
  });

  test("opened, resolved and closed per month, and the backlog at each month's end, from the months stored", async () => {
    const months = await inOperatorScope((scope) => scope.db.caseMonth.findMany({ where: { orgId } }));
    const perMonth = (what: "opened" | "resolved" | "closed") => {
      const sums: Record<string, number> = {};
      for (const row of months) if (row[what] > 0) sums[row.month] = (sums[row.month] ?? 0) + row[what];
      return sums;
    };
    const opened = perMonth("opened");
    const closed = perMonth("closed");
    expect(opened).toEqual(expected().opened_per_month);
    expect(perMonth("resolved")).toEqual(expected().resolved_per_month);
    expect(closed).toEqual(expected().closed_per_month);
    let backlog = 0;
    for (const [month, wanted] of Object.entries(expected().backlog_end_of_month)) {
      backlog += (opened[month] ?? 0) - (closed[month] ?? 0);
      expect([month, backlog]).toEqual([month, wanted]);
    }
  });

  test("calendar time to resolution, per priority, to four decimals of an hour", () => {
    const calendar = (priority: number | null) =>
      hoursFigures(ofPriority(priority).flatMap(({ calendarMs }) => (calendarMs === null ? [] : [Number(calendarMs)])));
    expect(calendar(null)).toEqual(expected().resolution_all.calendar_hours_tz_aware_Europe_Stockholm);
    for (const priority of [1, 2, 3, 4]) {
      expect(calendar(priority)).toEqual(
        expected().resolution_by_priority[named(priority)]?.calendar_hours_tz_aware_Europe_Stockholm,
      );
    }
  });

  test("business time without public holidays and the three eves", () => {
    expectBusiness("business_hours_mon_fri_08_17_minus_SE_public_holidays_and_3_eves");
  });

  // Recomputing, and looking whether what is stored equals the events, are asked of small logs every time (tests/cases/storing.test.ts).
  if (isWhole) {
    test("business time without public holidays, after the calendar is corrected and all is recomputed", async () => {
      await measureBy({ ...officeCalendar, closedEves: false });
      expect(await inOperatorScope((scope) => recomputeCases(scope, orgId, now))).toBe(24_918);
      rows = await read();
      expectBusiness("business_hours_mon_fri_08_17_minus_SE_public_holidays");
    });

    test("a second run changes nothing", async () => {
      expect(await load()).toMatchObject({ read: 141_712, created: 0, updated: 0, unchanged: 24_918, rejected: [] });
    });

    test("business time with every weekday a working day, after another correction", async () => {
      await measureBy({ ...officeCalendar, closedEves: false, holidays: "none" });
      await inOperatorScope((scope) => recomputeCases(scope, orgId, now));
      rows = await read();
      expectBusiness("business_hours_mon_fri_08_17_no_holidays");
    });

    test("what is stored equals what the events say, months included", async () => {
      const verification = await inOperatorScope((scope) => verifyCases(scope, orgId, now));
      expect(verification).toMatchObject({ cases: 24_918, differences: [] });
    });
  }
});
