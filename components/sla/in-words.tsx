import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatInstant, formatLocalMonth } from "@/lib/format";
import type { Dashboard } from "@/lib/measures/dashboard";
import { capitalised } from "@/lib/measures/format-measure";
import { sentencesOf } from "@/lib/measures/sentences";

interface InWordsProps {
  dashboard: Dashboard;
  timeZone: string;
}

/** How it went, in sentences, with the instant they were counted at. */
export function InWords({ dashboard, timeZone }: InWordsProps) {
  const t = useTranslations("measures");
  const lang = useLocale();
  const { period, clock, time } = dashboard.view;
  const words = { lang, clock: t(`clockName.${clock}`), time: t(`time.${time}`) };
  return (
    <Card aria-labelledby="in-words">
      <CardHeader title={t("inWords")} id="in-words" />
      <CardBody>
        <ul className="grid max-w-3xl gap-1.5">
          {sentencesOf(dashboard, words).map(({ key, values }) => (
            <li key={key}>{t(key, values)}</li>
          ))}
        </ul>
        <p className="mt-3 text-ink-subtle text-sm">
          {t("asOf", { when: formatInstant(new Date(dashboard.asOf).toISOString(), lang, timeZone) })}{" "}
          {period.openMonth && t("openMonth", { month: capitalised(formatLocalMonth(period.openMonth, lang)) })}
        </p>
      </CardBody>
    </Card>
  );
}
