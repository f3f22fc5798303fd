import "server-only";
import type { Scope } from "@/lib/access/scope";
import { AppError } from "@/lib/errors";
import type { Agreement, AgreementTerms } from "@/lib/sla/agreement";
import { foldCase } from "@/lib/sla/fold";
import { loadTerms } from "@/lib/sla/queries";
import { type MonthKey, monthAt } from "@/lib/time/local-month";
import { lastWholeQuarter } from "@/lib/time/quarters";
import { loadEvents } from "../histories";
import { seenSql } from "../security/seen";
import { type Effect, effectOf, type TwiceJudged } from "./effect";

export interface TermsEffect extends Effect {
  from: MonthKey;
  to: MonthKey;
  /** Cases with a clock due in the quarter, and how many of them there was time for. */
  cases: number;
  judged: number;
  /** Clocks of security cases that come out another way, and are not named to who may not see them. */
  unseen: number;
}

const batchSize = 500;

interface DueClock {
  id: string;
  number: number;
  title: string;
  clocks: string[];
  isSeen: boolean;
}

/**
 * The cases of the last whole quarter folded by the terms in force and by proposed ones, as if those had held all along.
 * Writes nothing; stops after `budgetMs` with the cases there was time for, and says how many that was.
 */
export async function readTermsEffect(
  scope: Scope,
  orgId: string,
  terms: AgreementTerms,
  now: number,
  budgetMs = 5_000,
): Promise<TermsEffect> {
  scope.require("sla.manage", orgId);
  return scope.reckon(() => judgeTwice(scope, orgId, terms, now, budgetMs));
}

async function judgeTwice(
  scope: Scope,
  orgId: string,
  terms: AgreementTerms,
  now: number,
  budgetMs: number,
): Promise<TermsEffect> {
  const held = await loadTerms(scope, orgId);
  if (!held) throw new AppError("not_found", `no customer ${orgId}`);
  const { agreement } = held;
  const proposed: Agreement = { ...agreement, versions: [{ id: "proposed", validFrom: "0001-01-01", terms }] };
  const { from, to } = lastWholeQuarter(monthAt(now, agreement.zone));
  const due = await listDue(scope, orgId, from, to);
  const unseen = new Set(due.filter(({ isSeen }) => !isSeen).map(({ number }) => number));

  const ends = performance.now() + budgetMs;
  const judged: TwiceJudged[] = [];
  for (let start = 0; start < due.length && performance.now() < ends; start += batchSize) {
    const batch = due.slice(start, start + batchSize);
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
  const { rows, changed } = effectOf(judged);
  const told = changed.filter(({ number }) => !unseen.has(number));
  return {
    ...{ from, to, cases: due.length, judged: judged.length },
    ...{ rows, changed: told, unseen: changed.length - told.length },
  };
}

/** Newest first: when time runs out, what is left out is the oldest. */
function listDue(scope: Scope, orgId: string, from: MonthKey, to: MonthKey): Promise<DueClock[]> {
  return scope.db.$queryRaw<DueClock[]>`
    with due as (
      select case_id, array_agg(clock::text || ' ' || cycle) as clocks from sla_outcome
      where org_id = ${orgId}::uuid and due_month between ${from} and ${to}
      group by case_id
    )
    select c.id, c.number, c.title, due.clocks, ${seenSql(scope)} as "isSeen" from due
    join cases c on c.org_id = ${orgId}::uuid and c.id = due.case_id
    order by c.number desc`;
}
