import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { ChangesPage } from "@/lib/changes/loaders";
import { type FormatLang, formatInstant, formatLevel, formatLocalMonth } from "@/lib/format";
import { capitalised, formatAgainst } from "@/lib/measures/format-measure";

/** How changes went, in words: before any figure. */
export function InWords({ page, lang }: { page: ChangesPage; lang: FormatLang }) {
  const t = useTranslations("changes.words");
  const measures = useTranslations("measures");
  const { dashboard, goals, org, now } = page;
  const { success_rate: success, late, emergency, finished } = dashboard.figures;
  const { openMonth, to } = dashboard.period;
  const target = goals.success_rate(to)?.share ?? null;
  const share = (value: number, direction: "up" | "down", aim: number | null) =>
    formatAgainst(value, { unit: "share", direction, target: aim }, lang);
  const cancelled = finished.excluded.count;
  return (
    <Card aria-labelledby="in-words">
      <CardHeader title={measures("inWords")} id="in-words" />
      <CardBody>
        <ul className="grid max-w-3xl gap-1.5">
          <li>
            {success.value === null
              ? t("successNone")
              : t("success", {
                  ...{ successful: success.numerator ?? 0, n: success.n },
                  share: share(success.value, "up", target),
                })}
            {success.value !== null &&
              target !== null &&
              ` ${t(success.value >= target ? "goalMet" : "goalMissed", { target: formatLevel(target, lang) })}`}
          </li>
          {late.value !== null && <li>{t("late", { late: late.numerator ?? 0 })}</li>}
          {emergency.value !== null && (
            <li>{t("emergency", { n: emergency.numerator ?? 0, share: share(emergency.value, "down", null) })}</li>
          )}
          {cancelled > 0 && <li>{t("cancelled", { n: cancelled })}</li>}
        </ul>
        <p className="mt-3 text-ink-subtle text-sm">
          {measures("asOf", { when: formatInstant(new Date(now), lang, org.timeZone) })}{" "}
          {openMonth && measures("openMonth", { month: capitalised(formatLocalMonth(openMonth, lang)) })}
        </p>
      </CardBody>
    </Card>
  );
}
