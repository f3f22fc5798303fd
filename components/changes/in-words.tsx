import { useTranslations } from "next-intl";
import { InWordsCard } from "@/components/sla/in-words-card";
import type { ChangesPage } from "@/lib/changes/loaders";
import { type FormatLang, formatLevel } from "@/lib/format";
import { formatAgainst } from "@/lib/measures/format-measure";

/** How changes went, in words: before any figure. */
export function InWords({ page, lang }: { page: ChangesPage; lang: FormatLang }) {
  const t = useTranslations("changes.words");
  const { dashboard, goals, org, now } = page;
  const { success_rate: success, late, emergency, finished } = dashboard.figures;
  const target = goals.success_rate(dashboard.period.to)?.share ?? null;
  const share = (value: number, direction: "up" | "down", aim: number | null) =>
    formatAgainst(value, { unit: "share", direction, target: aim }, lang);
  const cancelled = finished.excluded.count;
  return (
    <InWordsCard asOf={now} timeZone={org.timeZone} period={dashboard.period} lang={lang}>
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
    </InWordsCard>
  );
}
