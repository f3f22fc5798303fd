import "server-only";
import type { Scope } from "@/lib/access/scope";
import { type BusinessCalendar, compileTimeline } from "@/lib/time/business-time";
import { calendarRulesSchema } from "@/lib/time/calendar";

interface Row {
  asked: string;
  key: string;
  id: string;
  validFrom: string;
  rules: unknown;
}

/** Compiled calendars by the id of a version that a clock was measured by: however many customers, one question. */
export async function getCalendars(
  scope: Scope,
  versionIds: readonly string[],
): Promise<Map<string, BusinessCalendar>> {
  if (versionIds.length === 0) return new Map();
  const orgs = [...scope.orgs("cases.read_org")];
  const rows = await scope.db.$queryRaw<Row[]>`
    select asked.id as asked, v.calendar_key as key, v.id, v.valid_from::text as "validFrom", v.rules
    from calendar_version asked join calendar_version v on v.org_id = asked.org_id and v.calendar_key = asked.calendar_key
    where asked.id = any (${[...new Set(versionIds)]}::uuid[]) and asked.org_id = any (${orgs}::uuid[])
    order by asked.id, v.valid_from`;
  const versions = new Map<string, Row[]>();
  for (const row of rows) versions.set(row.asked, [...(versions.get(row.asked) ?? []), row]);
  return new Map([...versions].map(([asked, list]) => [asked, compiled(list)]));
}

const known = new Map<string, BusinessCalendar>();
const most = 200;

/** Customers often share their hours, and the table of openings is built once for each. */
function compiled(rows: readonly Row[]): BusinessCalendar {
  const versions = rows.map(({ id, validFrom, rules }) => ({
    id,
    validFrom,
    rules: calendarRulesSchema.parse(rules),
  }));
  const key = JSON.stringify(versions.map(({ validFrom, rules }) => [validFrom, rules]));
  const found = known.get(key);
  if (found) return found;
  if (known.size >= most) known.clear();
  const made = compileTimeline(versions);
  known.set(key, made);
  return made;
}
