import "server-only";
import * as z from "zod";
import type { Scope } from "@/lib/access/scope";
import { type CalendarTimeline, compileTimeline } from "@/lib/time/business-time";
import { type CalendarVersion, calendarRulesSchema } from "@/lib/time/calendar";
import { type Agreement, agreementTermsSchema } from "./agreement";

/** What a customer's cases are folded with. */
export interface CustomerTerms {
  orgId: string;
  /** Prefix of case references. */
  key: string;
  agreement: Agreement;
  /** Business hours of cases that no target names a calendar for. */
  office: CalendarTimeline | null;
}

interface Row {
  key: string;
  zone: string;
  /** JSON: what the terms are made of, so that the same text gives the same terms. */
  stored: string;
}

const storedSchema = z.object({
  versions: z.array(z.object({ id: z.string(), validFrom: z.string(), terms: agreementTermsSchema })),
  calendars: z.array(z.object({ id: z.string(), key: z.string(), validFrom: z.string(), rules: calendarRulesSchema })),
});

/** A calendar works out a year when it is first asked for it: what is asked for again has it. */
const made = new Map<string, { stored: string; agreement: Agreement }>();
const mostMade = 500;

/** A customer's agreement versions and compiled calendars, checked; null when there is no such customer. */
export async function loadTerms(scope: Scope, orgId: string): Promise<CustomerTerms | null> {
  scope.require("customer.open", orgId);
  const [row] = await scope.db.$queryRaw<Row[]>`/* prepared */
    select o.key, o.time_zone as zone, jsonb_build_object(
      'versions', (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'validFrom', v.valid_from, 'terms', v.terms)
        order by v.valid_from, v.id), '[]') from agreement_version v where v.org_id = o.id),
      'calendars', (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'key', c.calendar_key,
        'validFrom', c.valid_from, 'rules', c.rules) order by c.valid_from), '[]') from calendar_version c where c.org_id = o.id)
    )::text as stored
    from organisation o where o.id = ${orgId}::uuid`;
  if (!row) return null;
  const agreement = agreementOf(orgId, row);
  return { orgId, key: row.key, agreement, office: agreement.calendars.office ?? null };
}

function agreementOf(orgId: string, { zone, stored }: Row): Agreement {
  const before = made.get(orgId);
  if (before?.stored === stored && before.agreement.zone === zone) return before.agreement;
  const { versions, calendars } = storedSchema.parse(JSON.parse(stored));
  const agreement = { zone, versions, calendars: compiled(calendars) };
  if (made.size >= mostMade) made.clear();
  made.set(orgId, { stored, agreement });
  return agreement;
}

function compiled(rows: z.infer<typeof storedSchema>["calendars"]): Record<string, CalendarTimeline> {
  const versions = new Map<string, CalendarVersion[]>();
  for (const { key, ...version } of rows) versions.set(key, [...(versions.get(key) ?? []), version]);
  return Object.fromEntries([...versions].map(([key, list]) => [key, compileTimeline(list)]));
}
