import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Scenario } from "@/lib/billing/what-if/scenario-queries";
import { formatInstant } from "@/lib/format";

interface ScenarioStandingProps {
  scenario: Scenario;
  /** It begins in a month that has passed. */
  isPast: boolean;
  timeZone: string;
}

/** Who sees a scenario, and whether what it rests on is another than when it was kept. */
export function ScenarioStanding({ scenario: { sharedAt, changed }, isPast, timeZone }: ScenarioStandingProps) {
  const t = useTranslations("scenarios.page");
  const lang = useLocale();
  const stale = changed.prices ? (changed.agreed ? "staleBoth" : "stalePrices") : changed.agreed ? "staleAgreed" : null;
  return (
    <div className="grid gap-3">
      {isPast && <Notice kind="warn">{t("past")}</Notice>}
      {stale && <Notice kind="warn">{t(stale)}</Notice>}
      <p className="text-ink-muted text-sm">
        {sharedAt ? t("shared", { when: formatInstant(sharedAt, lang, timeZone, "date") }) : t("private")}
      </p>
    </div>
  );
}
