import { type FormatLang, formatLevel, formatLocalMonth, formatPercent } from "@/lib/format";
import type { Reason } from "@/lib/measures/attention/attention";
import { routes } from "@/lib/routes";

/** What the sentence of a reason takes: `overview.supplier.reason.<kind>`. */
export function reasonValues(reason: Reason, lang: FormatLang): Record<string, string | number> {
  const { count, share = 0, target = 0, month, days = 0 } = reason;
  const goal = formatLevel(target, lang);
  const reached = formatPercent(share, lang, 1, target);
  return { count, share: reached, target: goal, days, month: month ? formatLocalMonth(month, lang) : "" };
}

/** Where a reason is looked into. */
export function reasonHref(slug: string, { kind, month }: Reason): string {
  const { cases, incidents, sla, satisfaction, priceQuestions } = routes.customer;
  switch (kind) {
    case "escalated":
    case "urgent":
      return incidents(slug);
    case "level":
      return sla(slug, { from: month, to: month });
    case "late":
      return cases(slug, { clock: "resolution", outcome: "late", state: "unclosed" });
    case "opinion":
      return satisfaction(slug);
    case "questions":
      return priceQuestions(slug);
  }
}
