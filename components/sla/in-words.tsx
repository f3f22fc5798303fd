import { useLocale, useTranslations } from "next-intl";
import type { Dashboard } from "@/lib/measures/dashboard";
import { sentencesOf } from "@/lib/measures/sentences";
import { InWordsCard } from "./in-words-card";

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
    <InWordsCard asOf={dashboard.asOf} {...{ timeZone, period, lang }}>
      {sentencesOf(dashboard, words).map(({ key, values }) => (
        <li key={key}>{t(key, values)}</li>
      ))}
    </InWordsCard>
  );
}
