import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { MonthKey } from "@/lib/time/local-month";
import { type KpiId, timeOf } from "../catalogue";
import { listForecasts, listInvoiced, listQuestionMonths } from "./billing-queries";
import { listAnswers, listContacts, listRepeatMonths } from "./case-queries";
import type { FurtherFacts } from "./further-facts";
import { instantOf, listUntouched } from "./instant-queries";
import { listPopulation } from "./population-queries";
import { populationOf } from "./populations";
import { listSelfService } from "./self-service-queries";

interface Wanted {
  from: MonthKey;
  to: MonthKey;
  /** Epoch milliseconds. */
  now: number;
  /** What is known for one instant is seen from here. */
  instant: number;
}

/** What a figure needs beside the facts of clocks, flow and surveys; nothing for those that need no more. */
export async function getFurtherFacts(
  scope: Scope,
  org: { id: string; timeZone: string },
  kpi: KpiId,
  wanted: Wanted,
): Promise<FurtherFacts> {
  if (kpi.startsWith("response.")) {
    return { answers: await listAnswers(scope, org.id, wanted, timeOf(kpi) ?? "business") };
  }
  const judged = populationOf(kpi);
  if (judged) return { population: await listPopulation(scope, org.id, judged.population, wanted) };
  if (kpi.startsWith("knowledge.")) return { selfService: await listSelfService(scope, org, wanted) };
  switch (kpi) {
    case "cases.first_contact":
      return { contacts: await listContacts(scope, org.id, wanted) };
    case "cases.repeats":
      return { repeats: await listRepeatMonths(scope, org.id, wanted) };
    case "cases.not_updated":
      return { untouched: await listUntouched(scope, org.id, [instantOf(wanted.to, wanted.instant, wanted.now)]) };
    case "billing.invoiced":
    case "billing.against_budget":
      return { invoiced: await listInvoiced(scope, org.id, wanted) };
    case "billing.forecast":
    case "billing.forecast_against_budget":
      return { forecasts: await listForecasts(scope, org, wanted) };
    case "billing.questions_open":
    case "billing.questions_age":
      return { questions: await listQuestionMonths(scope, org, wanted) };
    default:
      return {};
  }
}
