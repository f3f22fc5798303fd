import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatLevel, formatLocalMonth, formatNumber, formatPercent } from "@/lib/format";
import type { Dashboard } from "@/lib/measures/dashboard";
import { rowsBehind } from "@/lib/measures/drill";
import { capitalised, formatValue } from "@/lib/measures/format-measure";
import type { Levels, MonthlyCredit } from "@/lib/measures/level-queries";
import { displayedShare } from "@/lib/sla/attainment";
import type { DashboardContext } from "./dashboard-context";
import { Definition } from "./definition";

interface CreditSectionProps {
  levels: Levels;
  dashboard: Dashboard;
  context: DashboardContext;
}

/** The credit of each month that has ended, with the words of how it came about and the clocks it came from. */
export function CreditSection({ levels: { credits, creditTotal }, dashboard, context }: CreditSectionProps) {
  const t = useTranslations("measures.levels.credit");
  const { lang } = context.words;
  const rowsOf = (month: string) => {
    const slice = {
      from: month,
      to: month,
      priority: null,
      service: null,
      now: dashboard.asOf,
      backlogAt: dashboard.asOf,
    };
    return context.rowsHref(rowsBehind("sla.attainment.resolution", slice));
  };
  return (
    <Card id="credit">
      <CardHeader
        title={
          <span className="inline-flex items-center gap-1">
            {t("title")}
            <Definition kpi="credit.percent" />
          </span>
        }
        note={t("lead")}
      />
      <CardBody className="grid gap-4">
        {credits.length === 0 ? (
          <p className="text-sm">
            <span className="font-medium">{t("none")}.</span> <span className="text-ink-subtle">{t("noneLead")}</span>
          </p>
        ) : (
          <>
            <DataTable caption={t("caption")} hideCaption>
              <thead>
                <tr>
                  <Th>{t("month")}</Th>
                  <Th numeric>{t("percent")}</Th>
                  <Th>{t("why")}</Th>
                </tr>
              </thead>
              <tbody>
                {credits.toReversed().map((credit) => {
                  const month = capitalised(formatLocalMonth(credit.month, lang));
                  const href = credit.share.denominator > 0 ? rowsOf(credit.month) : null;
                  return (
                    <Tr key={credit.month}>
                      <Th scope="row">{href ? <TextLink href={href}>{month}</TextLink> : month}</Th>
                      <Td numeric className={credit.percent > 0 ? "font-medium text-bad" : undefined}>
                        {credit.share.value === null ? "–" : formatValue(credit.percent, "percent", lang)}
                      </Td>
                      <Td className="min-w-36 sm:min-w-72">
                        <Derivation credit={credit} lang={lang} />
                      </Td>
                    </Tr>
                  );
                })}
              </tbody>
            </DataTable>
            {creditTotal.value !== null && (
              <p className="font-medium text-sm">
                {t("total", { percent: formatValue(creditTotal.value, "percent", lang) })}
              </p>
            )}
          </>
        )}
      </CardBody>
    </Card>
  );
}

function Derivation({ credit, lang }: { credit: MonthlyCredit; lang: "sv" | "en" }) {
  const t = useTranslations("measures.levels.credit");
  const { share, promisedShare, step, percent } = credit;
  const shown = displayedShare(share, promisedShare);
  if (!shown) return t("noData");
  const values = {
    met: formatNumber(share.numerator, lang),
    due: formatNumber(share.denominator, lang),
    share: formatPercent(shown.percent / 100, lang, shown.decimals),
    promised: formatLevel(promisedShare, lang),
  };
  if (step) {
    const below = formatLevel(step.below, lang);
    return t("missed", { ...values, below, percent: formatValue(percent, "percent", lang) });
  }
  const isKept = share.value !== null && share.value >= promisedShare;
  return t(isKept ? "kept" : "between", values);
}
