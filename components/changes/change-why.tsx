import { useLocale, useTranslations } from "next-intl";
import type { ChangeRecord } from "@/lib/changes/change-queries";
import { formatDuration, formatInstant, formatLocalMonth } from "@/lib/format";
import { monthAt } from "@/lib/time/local-month";

/** Why a change counts as it does: against its window, its estimate and what it caused. */
export function ChangeWhy({ change, timeZone }: { change: ChangeRecord; timeZone: string }) {
  const t = useTranslations("changes.why");
  const lang = useLocale();
  const { verdict, late, kind, incidents, windowFrom, windowTo, begunAt, finishedAt, estimatedFinishAt } = change;
  if (verdict === null || finishedAt === null) return <p>{t("open")}</p>;
  const when = (at: Date) => formatInstant(at, lang, timeZone);
  const isOutside = verdict === "outside_window" && windowFrom && windowTo;
  const isCounted = verdict !== "cancelled";
  return (
    <ul className="grid gap-1.5">
      <li>
        {t(verdict, { n: incidents })}
        {isOutside && begunAt && begunAt < windowFrom && ` ${t("beganEarly", { when: when(begunAt) })}`}
        {isOutside && finishedAt > windowTo && ` ${t("endedLate", { when: when(finishedAt) })}`}
      </li>
      {late === true && estimatedFinishAt && (
        <li>{t("late", { by: formatDuration(finishedAt.getTime() - estimatedFinishAt.getTime(), lang) })}</li>
      )}
      {late === false && <li>{t("onTime")}</li>}
      {late === null && isCounted && <li>{t("noEstimate")}</li>}
      {kind === "emergency" && isCounted && <li>{t("emergency")}</li>}
      {isCounted && <li>{t("month", { month: formatLocalMonth(monthAt(finishedAt.getTime(), timeZone), lang) })}</li>}
    </ul>
  );
}
