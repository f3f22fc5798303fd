import { filterWord } from "@/lib/billing/invoices/filter";
import { routes } from "@/lib/routes";
import type { ContractPoint, DeviationPoint, OutlookPoint, PricesPoint, QuestionPoint } from "./point";
import { type AgendaWords, dateOf, dayOf, joined, moneyOf, monthOf, sinceMonth, type ToldPoint } from "./words";

type MoneyPoint = QuestionPoint | DeviationPoint | OutlookPoint | PricesPoint | ContractPoint;

/** What is about money: only ever told to those who see it. */
export function tellMoneyPoint(point: MoneyPoint, words: AgendaWords): ToldPoint {
  switch (point.kind) {
    case "question":
      return question(point, words);
    case "deviation":
      return deviation(point, words);
    case "outlook":
      return outlook(point, words);
    case "prices":
      return prices(point, words);
    case "contract":
      return contract(point, words);
  }
}

function question({ number, text, invoice, amount, currency, sinceAt }: QuestionPoint, words: AgendaWords): ToldPoint {
  const { say, org } = words;
  return {
    what: `${number}. ${text}`,
    href: routes.customer.priceQuestion(org.slug, number),
    mark: null,
    detail: joined(say("forums.invoice", { number: invoice }), moneyOf(amount, currency, words)),
    why: say("forums.why.question"),
    since: dateOf(sinceAt, words),
  };
}

function deviation(point: DeviationPoint, words: AgendaWords): ToldPoint {
  const { rule, service, item, name, costCentre, amount, currency, month } = point;
  const { say, org } = words;
  const rows = { service: filterWord(service), item: filterWord(item), centre: filterWord(costCentre) };
  return {
    what: `${say(`billing.deviations.rule.${rule}`)}: ${name}`,
    href: routes.customer.billingLines(org.slug, { period: month, currency, ...rows }),
    mark: null,
    detail: joined(costCentre || null, moneyOf(amount, currency, words, true)),
    why: say("forums.why.deviation", { month: monthOf(month, words) }),
    since: sinceMonth(month, words),
  };
}

function outlook({ month, forecast, budget, currency, invoicedTo }: OutlookPoint, words: AgendaWords): ToldPoint {
  const { say, org } = words;
  const year = month.slice(0, 4);
  const isOver = budget !== null && forecast > budget;
  const against = budget === null ? null : moneyOf(forecast - budget, currency, words, true);
  return {
    what: say(invoicedTo === `${year}-12` ? "billing.budget.yearCost" : "billing.budget.yearOutlook", {
      ...{ year, amount: moneyOf(forecast, currency, words) },
    }),
    href: routes.customer.budget(org.slug, { year }),
    mark: isOver ? { text: say("forums.overBudget"), tone: "bad" } : null,
    detail: joined(
      budget !== null && against !== null
        ? say("forums.outlookBudget", { amount: moneyOf(budget, currency, words), difference: against })
        : say("forums.outlookNoBudget"),
      invoicedTo === null ? say("forums.notInvoiced") : say("forums.invoicedTo", { month: monthOf(invoicedTo, words) }),
    ),
    why: say("forums.why.outlook", { month: monthOf(month, words) }),
    since: sinceMonth(month, words),
  };
}

function prices({ from, note, perMonth, currency, sinceAt }: PricesPoint, words: AgendaWords): ToldPoint {
  const { say, org, now } = words;
  const difference = moneyOf(perMonth, currency, words, true);
  return {
    what: say("forums.prices", { when: dayOf(from, words), difference }),
    href: routes.customer.contract(org.slug),
    mark: null,
    detail: joined(note, say("forums.pricesBasis")),
    why: say(sinceAt > now ? "forums.why.pricesAhead" : "forums.why.prices"),
    since: dayOf(from, words),
  };
}

function contract(point: ContractPoint, words: AgendaWords): ToldPoint {
  const { number, name, to, noticeBy, isNoticePast, hasEnded } = point;
  const { say, org } = words;
  const state = hasEnded ? "ended" : isNoticePast ? "noticePast" : "noticeAhead";
  return {
    what: say(hasEnded ? "forums.contractEnded" : "forums.contract", { number, when: dayOf(to, words) }),
    href: routes.customer.contract(org.slug),
    mark: hasEnded ? { text: say("forums.hasEnded"), tone: "bad" } : null,
    detail: joined(name, say(isNoticePast ? "forums.noticeWas" : "forums.noticeBy", { when: dayOf(noticeBy, words) })),
    why: say(`forums.why.contract.${state}`),
    since: dayOf(hasEnded ? to : noticeBy, words),
  };
}
