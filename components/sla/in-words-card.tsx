import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { type FormatLang, formatInstant, formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { Period } from "@/lib/measures/periods";

interface InWordsCardProps {
  /** When it was counted, epoch milliseconds. */
  asOf: number;
  timeZone: string;
  period: Pick<Period, "openMonth">;
  lang: FormatLang;
  /** A sentence each, as items of a list. */
  children: ReactNode;
}

/** How it went, in sentences before any figure, with the instant they were counted at. */
export function InWordsCard({ asOf, timeZone, period: { openMonth }, lang, children }: InWordsCardProps) {
  const t = useTranslations("measures");
  return (
    <Card aria-labelledby="in-words">
      <CardHeader title={t("inWords")} id="in-words" />
      <CardBody>
        <ul className="grid max-w-3xl gap-1.5">{children}</ul>
        <p className="mt-3 text-ink-subtle text-sm">
          {t("asOf", { when: formatInstant(new Date(asOf), lang, timeZone) })}{" "}
          {openMonth && t("openMonth", { month: capitalised(formatLocalMonth(openMonth, lang)) })}
        </p>
      </CardBody>
    </Card>
  );
}
