import { useTranslations } from "next-intl";
import { ForumLink } from "@/components/forums/forum-link";
import { Notice } from "@/components/ui/notice";
import { type FormatLang, formatLocalMonth, formatPercent } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { TrendAlarm } from "@/lib/satisfaction/trend";

/** Months that have fallen further than chance explains. */
export function AlarmNotices({ org, alarms, lang }: { org: string; alarms: readonly TrendAlarm[]; lang: FormatLang }) {
  const t = useTranslations("satisfaction.alarms");
  if (alarms.length === 0) return null;
  const share = (ratio: number) => formatPercent(ratio, lang, 0);
  return (
    <Notice kind="warn" title={t("title")}>
      <ul className="grid gap-1">
        {alarms.map(({ month, csat, interval, n, against, level }) => (
          <li key={month}>
            {t(against, {
              ...{ n, csat: share(csat), level: share(level), month: capitalised(formatLocalMonth(month, lang)) },
              ...{ low: share(interval.low), high: share(interval.high) },
            })}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        {t.rich("note", { forum: (words) => <ForumLink org={org} place="tactical-satisfaction" words={words} /> })}
      </p>
    </Notice>
  );
}
