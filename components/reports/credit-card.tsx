import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatLocalDate, formatNumber, formatPercent } from "@/lib/format";
import { formatValue } from "@/lib/measures/format-measure";
import type { CreditDerivation } from "@/lib/reports/sla/content";
import { meetsPromise } from "@/lib/sla/attainment";

/** What the month gives back by the agreement, and how that was found. */
export function CreditCard({ credit, creditNow }: { credit: CreditDerivation | null; creditNow: number | null }) {
  const t = useTranslations("reports.credit");
  const lang = useLocale();
  const percent = (share: number) => formatPercent(share, lang, Number.isInteger(share * 100) ? 0 : 1);
  if (credit === null) {
    return (
      <Card>
        <CardHeader title={t("title")} />
        <CardBody className="text-ink-muted text-sm">{t("none")}</CardBody>
      </Card>
    );
  }
  const { share, promisedShare, step, steps, agreement, validFrom } = credit;
  const isMissed = meetsPromise(share, promisedShare) === false;
  return (
    <Card data-print="whole">
      <CardHeader title={t("title")} />
      <CardBody className="grid gap-3 text-sm">
        <p className="font-semibold text-base">
          {credit.percent > 0
            ? t("due", { percent: formatNumber(credit.percent, lang, 1) })
            : t(isMissed ? "nothing" : "kept")}
        </p>
        {creditNow !== null && (
          <p className="text-warn">{t("restated", { percent: formatNumber(creditNow, lang, 1) })}</p>
        )}
        <div className="grid gap-1">
          <h3 className="font-medium text-ink-muted">{t("how")}</h3>
          <ol className="grid gap-1">
            {share.value !== null && (
              <li>
                {t("share", {
                  met: formatNumber(share.numerator, lang),
                  judged: formatNumber(share.denominator, lang),
                  share: formatValue(share.value, "share", lang, promisedShare),
                })}
              </li>
            )}
            <li>
              {t("promised", {
                share: percent(promisedShare),
                agreement,
                date: formatLocalDate(validFrom, lang),
              })}
            </li>
            {step && <li>{t("step", { below: percent(step.below), percent: formatNumber(step.percent, lang, 1) })}</li>}
            {!step && isMissed && <li>{t(steps.length === 0 ? "noLadder" : "noStep")}</li>}
          </ol>
        </div>
        {steps.length > 0 && (
          <p className="text-ink-subtle">
            {t("ladder")}:{" "}
            {steps
              .map(({ below, percent: given }) =>
                t("below", { below: percent(below), percent: formatNumber(given, lang, 1) }),
              )
              .join("; ")}
          </p>
        )}
      </CardBody>
    </Card>
  );
}
