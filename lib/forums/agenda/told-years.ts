import { formatNumber } from "@/lib/format";
import { formatDifference, formatValue } from "@/lib/measures/format-measure";
import { placeOf } from "@/lib/measures/kpi/place";
import { routes } from "@/lib/routes";
import { addMonths } from "@/lib/time/local-month";
import { lookedBack } from "./lasting";
import type { LastingPoint, RelationPoint } from "./point";
import { type AgendaWords, dateOf, figureOf, joined, monthOf, monthsOf, sinceMonth, type ToldPoint } from "./words";

/** What a year has shown, rather than its last month. */
export function tellYearPoint(point: LastingPoint | RelationPoint, words: AgendaWords): ToldPoint {
  return point.kind === "lasting" ? lasting(point, words) : relation(point, words);
}

function lasting({ of, month, missed, judged }: LastingPoint, words: AgendaWords): ToldPoint {
  const { say, lang } = words;
  const count = { missed: formatNumber(missed.length, lang), n: judged };
  const short =
    of.what === "kpi"
      ? say(`forums.lastingTarget.${of.limit}`, { ...count, direction: of.direction })
      : say("forums.lastingPromise", count);
  return {
    what: nameOf(of, words),
    href: hrefOf(of, month, words),
    mark: null,
    detail: joined(short, monthsOf(missed, words)),
    why: say("forums.why.lasting", { month: monthOf(month, words) }),
    since: sinceMonth(missed.at(-1) ?? month, words),
  };
}

function nameOf(of: LastingPoint["of"], words: AgendaWords): string {
  // A customer may follow the same figure against a target of its own.
  if (of.what === "clock")
    return words.say("forums.lastingClock", { name: figureOf(`sla.attainment.${of.clock}`, words) });
  if (of.what === "service") return words.say("forums.lastingService", { service: words.service(of.service) });
  return of.name.kpi ? figureOf(of.name.kpi, words) : of.name.own;
}

function hrefOf(of: LastingPoint["of"], to: string, { org }: AgendaWords): string {
  if (of.what === "kpi") return routes.customer.kpi(org.slug, of.followedId);
  const kpi = of.what === "clock" ? (`sla.attainment.${of.clock}` as const) : "availability.share";
  return placeOf(kpi, org.slug, { from: addMonths(to, 1 - lookedBack), to }) ?? routes.customer.sla(org.slug);
}

function relation(point: RelationPoint, words: AgendaWords): ToldPoint {
  const { year, answered, invited, nps, lowest, before, sinceAt } = point;
  const { say, lang, org } = words;
  const points = (value: number) => formatValue(value, "points", lang);
  const change = nps !== null && before ? formatDifference(nps - before.nps, "points", lang) : null;
  return {
    what: nps === null ? say("forums.relationFew", { year }) : say("forums.relation", { year, value: points(nps) }),
    href: routes.customer.relationSurvey(org.slug),
    mark: null,
    detail: joined(
      say("forums.relationCounts", { answered, invited }),
      change && before && say("forums.relationChange", { change, year: before.year, before: points(before.nps) }),
      lowest &&
        say("forums.relationLowest", {
          statement: say(`satisfaction.relation.statements.${lowest.statement}`).replace(/\.$/, ""),
          mean: formatValue(lowest.mean, "score", lang),
        }),
    ),
    why: say("forums.why.relation"),
    since: dateOf(sinceAt, words),
  };
}
