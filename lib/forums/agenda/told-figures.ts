import { formatLevel, formatPercent } from "@/lib/format";
import { hrefOf } from "@/lib/measures/custom/rows-link";
import { formatAgainst, formatValue } from "@/lib/measures/format-measure";
import { placeOf } from "@/lib/measures/kpi/place";
import { routes } from "@/lib/routes";
import type { AlarmPoint, AvailabilityPoint, KpiPoint, OutagePoint, PromisePoint } from "./point";
import {
  type AgendaWords,
  dateOf,
  dayOf,
  figureOf,
  joined,
  type Mark,
  moneyOf,
  monthOf,
  sinceMonth,
  type ToldPoint,
} from "./words";

type FigurePoint = OutagePoint | PromisePoint | AvailabilityPoint | KpiPoint | AlarmPoint;

/** What is counted. */
export function tellFigurePoint(point: FigurePoint, words: AgendaWords): ToldPoint {
  switch (point.kind) {
    case "outage":
      return outage(point, words);
    case "promise":
      return promise(point, words);
    case "availability":
      return availability(point, words);
    case "kpi":
      return kpi(point, words);
    case "alarm":
      return alarm(point, words);
  }
}

function outage({ service, note, isPlanned, sinceAt }: OutagePoint, words: AgendaWords): ToldPoint {
  const { say, org } = words;
  return {
    what: words.service(service),
    href: routes.customer.sla(org.slug),
    mark: isPlanned ? { text: say("forums.planned"), tone: "neutral" } : { text: say("forums.down"), tone: "bad" },
    detail: note,
    why: say("forums.why.outage"),
    since: dateOf(sinceAt, words),
  };
}

function promise({ clock, month, value, promised, n, credit }: PromisePoint, words: AgendaWords): ToldPoint {
  const { say, lang, org } = words;
  const kpi = `sla.attainment.${clock}` as const;
  const amount = credit?.amount && moneyOf(credit.amount.due, credit.amount.currency, words);
  const percent = credit && formatValue(credit.percent, "percent", lang);
  return {
    what: say("forums.promise", {
      name: figureOf(kpi, words),
      value: formatValue(value, "share", lang, promised),
      promised: formatLevel(promised, lang),
    }),
    href: hrefOf(`sla.breaches.${clock}`, org, month, words) ?? routes.customer.sla(org.slug),
    mark: null,
    detail: joined(
      say("forums.basis", { n }),
      percent && (amount ? say("forums.creditAmount", { percent, amount }) : say("forums.credit", { percent })),
    ),
    why: say("forums.why.promise", { month: monthOf(month, words) }),
    since: sinceMonth(month, words),
  };
}

function availability({ service, month, value, promised }: AvailabilityPoint, words: AgendaWords): ToldPoint {
  const { say, lang, org } = words;
  return {
    what: say("forums.availability", {
      service: words.service(service),
      value: formatPercent(value, lang, 2, promised),
      promised: formatLevel(promised, lang),
    }),
    href: placeOf("availability.share", org.slug, { from: month, to: month }) ?? routes.customer.sla(org.slug),
    mark: null,
    detail: "",
    why: say("forums.why.availability", { month: monthOf(month, words) }),
    since: sinceMonth(month, words),
  };
}

function kpi(point: KpiPoint, words: AgendaWords): ToldPoint {
  const { followedId, name, unit, value, target, verdict, month, reviewOn, sinceAt } = point;
  const { say, lang, org } = words;
  const currency = point.currency ?? undefined;
  const isBelow = verdict === "missed" || verdict === "warned";
  const told = {
    value: value === null ? "" : formatAgainst(value, point, lang, currency),
    month: monthOf(month, words),
  };
  const mark: Mark = { text: say(`kpi.verdict.${verdict}`), tone: verdict === "missed" ? "bad" : "warn" };
  return {
    what: name.kpi ? figureOf(name.kpi, words) : name.own,
    href: routes.customer.kpi(org.slug, followedId),
    mark: isBelow ? mark : { text: say("forums.review"), tone: "neutral" },
    detail: joined(
      value === null ? say("measures.noData") : say("forums.figure", told),
      target === null ? null : say("forums.target", { target: formatValue(target, unit, lang, null, currency) }),
    ),
    why: [
      ...(isBelow ? [say(`forums.why.${verdict}`)] : []),
      ...(reviewOn ? [say("forums.why.review", { when: dayOf(reviewOn, words) })] : []),
    ].join(" "),
    since: isBelow ? sinceMonth(month, words) : dateOf(sinceAt, words),
  };
}

function alarm({ month, alarm: { csat, interval, n, against, level } }: AlarmPoint, words: AgendaWords): ToldPoint {
  const { say, lang, org } = words;
  const share = (ratio: number) => formatPercent(ratio, lang, 0);
  return {
    what: say("forums.alarm", { month: monthOf(month, words) }),
    href: routes.customer.satisfaction(org.slug, { from: month, to: month }),
    mark: null,
    detail: say(`satisfaction.alarms.${against}`, {
      ...{ n, csat: share(csat), level: share(level), month: sinceMonth(month, words) },
      ...{ low: share(interval.low), high: share(interval.high) },
    }),
    why: say("forums.why.alarm"),
    since: sinceMonth(month, words),
  };
}
