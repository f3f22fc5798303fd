import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { MonthKey } from "@/lib/time/local-month";
import { listForecasts, listInvoiced, listQuestionMonths } from "./billing-queries";
import { contactsOf, listAnswersOf, listRepeatMonths } from "./case-queries";
import { listChangeMonths } from "./change-queries";
import type { FactKind } from "./fact-kinds";
import { listForumFacts } from "./forum-queries";
import type { FurtherFacts } from "./further-facts";
import { instantOf, listUntouched } from "./instant-queries";
import type { MonthRow } from "./month-row-queries";
import { listPopulation } from "./population-queries";
import { listEffects, listProposalFacts, type ReadFacts } from "./proposal-queries";
import { listSelfService } from "./self-service-queries";

interface Wanted {
  from: MonthKey;
  to: MonthKey;
  /** Epoch milliseconds. */
  now: number;
  /** What is known for one instant is seen from here. */
  instant: number;
}

/** What the facts of a kind may be made of besides; each is read where it is needed. */
export interface Sources {
  /** For figures that are made of others. */
  readFacts: ReadFacts;
  /** The rows of the months that are asked about, of the whole customer. */
  readMonths: () => Promise<readonly MonthRow[]>;
}

/** What figures of a kind need beside the facts of clocks, flow and levels; nothing for those that need no more. */
export async function getFurtherFacts(
  scope: Scope,
  org: { id: string; timeZone: string },
  kind: FactKind,
  wanted: Wanted,
  { readFacts, readMonths }: Sources,
): Promise<FurtherFacts> {
  switch (kind) {
    case "response.business":
      return { answers: await listAnswersOf(scope, org.id, await readMonths(), "business") };
    case "response.calendar":
      return { answers: await listAnswersOf(scope, org.id, await readMonths(), "calendar") };
    case "population.opened":
    case "population.resolved":
      return {
        population: await listPopulation(scope, org.id, kind === "population.opened" ? "opened" : "resolved", wanted),
      };
    case "knowledge":
      return { selfService: await listSelfService(scope, org, wanted, wanted.now) };
    case "changes":
      return { changes: await listChangeMonths(scope, org, wanted) };
    case "forums":
      return listForumFacts(scope, org, wanted);
    case "cases.first_contact":
      return { contacts: contactsOf(await readMonths()) };
    case "cases.repeats":
      return { repeats: await listRepeatMonths(scope, org.id, wanted) };
    case "cases.not_updated":
      return { untouched: await listUntouched(scope, org.id, [instantOf(wanted.to, wanted.instant, wanted.now)]) };
    case "invoiced":
      return { invoiced: await listInvoiced(scope, org.id, wanted) };
    case "forecasts":
      return { forecasts: await listForecasts(scope, org, wanted) };
    case "questions":
      return { questions: await listQuestionMonths(scope, org, wanted) };
    case "proposals":
      return listProposalFacts(scope, org, wanted);
    case "proposals.effect":
      return { effects: await listEffects(scope, org, wanted, readFacts) };
    default:
      return {};
  }
}
