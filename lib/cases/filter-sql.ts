import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { openedWithin } from "./age-bands";
import type { CaseFilter, ClockFilter, MonthSpan } from "./filters";
import { toldReasonSql } from "./security/seen";
import type { Cursor, Sorting } from "./sorting";
import { isRepeatSql } from "./sums/alike-sql";

/** What a filter asks of the cases `c`. `now` is epoch milliseconds. */
export function casesSql(filter: CaseFilter, now: number): Prisma.Sql {
  const at = filter.at ?? now;
  return all([
    filter.state === "any" ? null : stateSql(filter.state, at),
    filter.clock ? null : groupSql(Prisma.raw("c"), filter),
    spanSql(Prisma.raw("c.opened_month"), filter.opened),
    spanSql(Prisma.raw("c.resolved_month"), filter.resolved),
    spanSql(Prisma.raw("c.closed_month"), filter.closed),
    spanSql(Prisma.raw("c.answered_month"), filter.answered),
    filter.reopened ? Prisma.sql`c.reopen_count > 0` : null,
    filter.repeat ? isRepeatSql : null,
    filter.unresolved ? Prisma.sql`c.closed_month is not null and c.resolved_month is null` : null,
    ageSql(filter, at),
    partSql(filter),
  ]);
}

/**
 * Cases `c` of a customer whose title has every word, each perhaps only begun. They are looked up by the words that
 * `case_word` keeps, which is for those who read every case of the customer: a person's own are few and are read through.
 */
export function textSql(orgId: string, filter: CaseFilter, text: string, readsAll: boolean): Prisma.Sql {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!readsAll || words.length === 0) return Prisma.sql`c.title ilike ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}`;
  const tables = words.map((_, at) => Prisma.raw(`w${at}`));
  // With a clock chosen, priority and service are the clock's.
  const narrowed = filter.clock ? null : groupSql(Prisma.raw("w0"), filter);
  const begun = words.flatMap((word, at) => [
    Prisma.sql`${tables[at]}.org_id = ${orgId}::uuid`,
    Prisma.sql`${tables[at]}.word >= ${word.slice(0, 40)} and ${tables[at]}.word < ${`${word.slice(0, 40)}\u{10ffff}`}`,
    at === 0 ? null : Prisma.sql`${tables[at]}.case_id = w0.case_id`,
  ]);
  const from = Prisma.join(tables.map((table) => Prisma.sql`case_word ${table}`));
  return Prisma.sql`c.id in (select w0.case_id from ${from} where ${all([narrowed, ...begun])})`;
}

/** What a filter asks of the clocks `s`; priority and service are those the clock was judged by. */
export function clocksSql(filter: CaseFilter, clock: ClockFilter, now: number): Prisma.Sql {
  return all([
    Prisma.sql`s.clock = ${clock.name}::sla_clock`,
    spanSql(Prisma.raw("s.due_month"), clock.due),
    outcomeSql(clock, filter.at ?? now),
    groupSql(Prisma.raw("s"), filter),
    clock.reason === null ? null : Prisma.sql`${toldReasonSql(Prisma.raw("s"))} = ${clock.reason}`,
  ]);
}

function all(parts: (Prisma.Sql | null)[]): Prisma.Sql {
  const asked = parts.filter((part) => part !== null);
  return asked.length === 0 ? Prisma.sql`true` : Prisma.join(asked, " and ");
}

function groupSql(row: Prisma.Sql, { priority, service }: CaseFilter): Prisma.Sql | null {
  if (priority === null && service === null) return null;
  return all([
    priority === null ? null : Prisma.sql`${row}.priority = ${priority}`,
    service === null ? null : Prisma.sql`${row}.service_key = ${service}`,
  ]);
}

/** What the figures by category, site and channel count; see lib/measures/case-figures. */
function partSql({ category, site, channel }: CaseFilter): Prisma.Sql | null {
  if (category === null && site === null && channel === null) return null;
  return all([
    category === null ? null : Prisma.sql`not c.is_security and c.category = ${category}`,
    site === null ? null : Prisma.sql`c.site_key = ${site}`,
    channel === null ? null : Prisma.sql`c.channel = ${channel}`,
  ]);
}

function stateSql(state: Exclude<CaseFilter["state"], "any">, at: number): Prisma.Sql {
  if (state !== "unclosed") return Prisma.sql`c.state = ${state}::case_state`;
  const instant = new Date(at);
  return Prisma.sql`(c.opened_at < ${instant} and (c.closed_at is null or c.closed_at >= ${instant}))`;
}

function spanSql(column: Prisma.Sql, span: MonthSpan | null): Prisma.Sql | null {
  return span && Prisma.sql`${column} between ${span.from} and ${span.to}`;
}

function ageSql({ age }: CaseFilter, at: number): Prisma.Sql | null {
  if (age === null) return null;
  const { after, until } = openedWithin(age, at);
  const notOlder = after === null ? Prisma.empty : Prisma.sql`and c.opened_at > ${new Date(after)}`;
  return Prisma.sql`c.opened_at <= ${new Date(until)} ${notOlder}`;
}

function outcomeSql({ outcome }: ClockFilter, at: number): Prisma.Sql | null {
  // A clock that pauses does not become late meanwhile.
  const seen = Prisma.sql`least(${new Date(at)}::timestamptz, s.paused_at)`;
  const late = Prisma.sql`(s.outcome = 'running' and s.due_at <= ${seen})`;
  const outcomes = {
    any: null,
    met: Prisma.sql`s.outcome = 'met'`,
    breached: Prisma.sql`(s.outcome = 'breached' or ${late})`,
    late,
    judged: Prisma.sql`(s.outcome in ('met', 'breached') or ${late})`,
    running: Prisma.sql`(s.outcome = 'running' and s.due_at > ${seen})`,
    excluded: Prisma.sql`s.outcome = 'excluded'`,
  };
  return outcomes[outcome];
}

const sorted = {
  opened: { value: Prisma.raw("c.opened_at"), type: Prisma.raw("timestamptz") },
  number: { value: Prisma.raw("c.number"), type: Prisma.raw("int") },
  priority: { value: Prisma.raw("c.priority"), type: Prisma.raw("int") },
  resolved: { value: Prisma.raw("coalesce(c.resolved_at, 'infinity')"), type: Prisma.raw("timestamptz") },
  due: { value: Prisma.raw("o.due_at"), type: Prisma.raw("timestamptz") },
};

/** The order of a list and the condition that its next page begins after the cursor. */
export function pageSql({ column, order }: Sorting, byClock: boolean, cursor: Cursor | null) {
  const { value, type } = sorted[column];
  const direction = Prisma.raw(order);
  const cycle = byClock ? Prisma.raw("o.cycle") : Prisma.raw("1");
  const beyond = Prisma.raw(order === "asc" ? ">" : "<");
  const last = byClock ? Prisma.sql`, o.cycle ${direction}` : Prisma.empty;
  return {
    orderBy: Prisma.sql`order by ${value} ${direction}, c.number ${direction} ${last}`,
    after: cursor
      ? Prisma.sql`(${value}, c.number, ${cycle}) ${beyond} (${cursor.value}::${type}, ${cursor.number}, ${cursor.cycle})`
      : Prisma.sql`true`,
  };
}
