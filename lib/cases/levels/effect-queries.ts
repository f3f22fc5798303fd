import "server-only";
import type { Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import type { Agreement, AgreementTerms } from "@/lib/sla/agreement";
import { foldCase } from "@/lib/sla/fold";
import { loadTerms } from "@/lib/sla/queries";
import { compileTimeline } from "@/lib/time/business-time";
import type { CalendarRules } from "@/lib/time/calendar";
import { startOfLocalDate } from "@/lib/time/local-date";
import { addMonths, type MonthKey, monthAt, monthsBetween } from "@/lib/time/local-month";
import { lastWholeQuarter } from "@/lib/time/quarters";
import { loadEvents } from "../histories";
import { seenSql } from "../security/seen";
import { type CreditEffect, creditEffectOf } from "./credit-effect";
import { type Effect, effectOf, type TwiceJudged } from "./effect";
import { longestDays, promisesMore } from "./new-promises";

export interface TermsEffect extends Effect {
  from: MonthKey;
  to: MonthKey;
  /** Cases that may have a clock due in the quarter, and how many of them there was time for. */
  cases: number;
  judged: number;
  /** The service credit of each month of the quarter; empty where there was not time for every case. */
  credits: CreditEffect[];
  /** Clocks of security cases that come out another way, and are not named to who may not see them. */
  unseen: number;
}

const batchSize = 500;
const dayMs = 86_400_000;

interface Looked {
  id: string;
  number: number;
  title: string;
  /** Clock and cycle of those due in the quarter by the terms in force. */
  clocks: string[];
  isSeen: boolean;
}

/** The cases of the last whole quarter folded by the terms in force and by proposed ones, as if those had held all along. */
export async function readTermsEffect(
  scope: Scope,
  orgId: string,
  terms: AgreementTerms,
  now: number,
  budgetMs?: number,
): Promise<TermsEffect> {
  const propose = (held: Agreement) => ({ ...held, versions: [{ id: "proposed", validFrom: "0001-01-01", terms }] });
  return readEffect(scope, orgId, { propose, terms }, now, budgetMs);
}

/** As `readTermsEffect`, of a calendar: the agreement stays, and its hours are reckoned by these rules. */
export async function readCalendarEffect(
  scope: Scope,
  orgId: string,
  { key, rules }: { key: string; rules: CalendarRules },
  now: number,
  budgetMs?: number,
): Promise<TermsEffect> {
  const proposed = compileTimeline([{ id: "proposed", validFrom: "1970-01-01", rules }]);
  const propose = (held: Agreement) => ({ ...held, calendars: { ...held.calendars, [key]: proposed } });
  return readEffect(scope, orgId, { propose, terms: null }, now, budgetMs);
}

interface Proposal {
  propose: (held: Agreement) => Agreement;
  /** What is promised then; null where that stays as it is. */
  terms: AgreementTerms | null;
}

/** Writes nothing; stops after `budgetMs` with the cases there was time for, and says how many that was. */
async function readEffect(
  scope: Scope,
  orgId: string,
  proposal: Proposal,
  now: number,
  budgetMs = 5_000,
): Promise<TermsEffect> {
  scope.require("sla.manage", orgId);
  return scope.reckon(() => judgeTwice(scope, orgId, proposal, now, budgetMs));
}

async function judgeTwice(
  scope: Scope,
  orgId: string,
  { propose, terms }: Proposal,
  now: number,
  budgetMs: number,
): Promise<TermsEffect> {
  const held = await loadTerms(scope, orgId);
  if (!held) throw new AppError("not_found", `no customer ${orgId}`);
  const { agreement } = held;
  const proposed = propose(agreement);
  const { from, to } = lastWholeQuarter(monthAt(now, agreement.zone));
  const looked = await listLooked(scope, orgId, { from, to, agreement, proposed });
  const unseen = new Set(looked.filter(({ isSeen }) => !isSeen).map(({ number }) => number));

  const ends = performance.now() + budgetMs;
  const judged: TwiceJudged[] = [];
  for (let start = 0; start < looked.length && performance.now() < ends; start += batchSize) {
    const batch = looked.slice(start, start + batchSize);
    const histories = await loadEvents(
      scope,
      orgId,
      batch.map(({ id }) => id),
    );
    for (const { id, number, title, clocks } of batch) {
      const events = (histories.get(id) ?? []).map(({ event }) => event);
      const everyCurrent = foldCase(events, agreement, now).clocks;
      judged.push({
        number,
        title,
        everyCurrent,
        current: everyCurrent.filter(({ clock, cycle }) => clocks.includes(`${clock} ${cycle}`)),
        proposed: foldCase(events, proposed, now).clocks,
      });
    }
  }
  const monthOf = (instant: number) => monthAt(instant, agreement.zone);
  const { changed, ...effect } = effectOf(judged, { months: monthsBetween(from, to), monthOf });
  const told = changed.filter(({ number }) => !unseen.has(number));
  return {
    ...{ from, to, cases: looked.length, judged: judged.length },
    credits: judged.length < looked.length ? [] : creditEffectOf(effect.months, agreement.versions, terms),
    ...{ ...effect, changed: told, unseen: changed.length - told.length },
  };
}

interface Quarter {
  from: MonthKey;
  to: MonthKey;
  agreement: Agreement;
  proposed: Agreement;
}

/**
 * The cases with a clock due in the quarter by the terms in force; and where the proposed ones promise what was not
 * promised, all that had not ended so long before the quarter that none of their clocks could be due in it. Newest first:
 * when time runs out, what is left out is the oldest.
 */
function listLooked(scope: Scope, orgId: string, { from, to, agreement, proposed }: Quarter): Promise<Looked[]> {
  const begins = startOfLocalDate(`${from}-01`, agreement.zone);
  const ends = startOfLocalDate(`${addMonths(to, 1)}-01`, agreement.zone);
  const since = begins - longestDays(proposed, begins) * dayMs;
  const isMore = promisesMore(agreement, proposed, { from: since, to: ends });
  return scope.db.$queryRaw<Looked[]>`
    with due as (
      select case_id, array_agg(clock::text || ' ' || cycle) as clocks from sla_outcome
      where org_id = ${orgId}::uuid and due_month between ${from} and ${to}
      group by case_id
    )
    select c.id, c.number, c.title, coalesce(due.clocks, '{}') as clocks,
      ${seenSql(scope)} as "isSeen"
    from cases c left join due on c.id = due.case_id
    where c.org_id = ${orgId}::uuid and (due.case_id is not null or (${isMore}
      and c.opened_at < ${new Date(ends)} and coalesce(c.resolved_at, c.closed_at, 'infinity') >= ${new Date(since)}))
    order by c.number desc`;
}
