import { useLocale, useTranslations } from "next-intl";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import type { CreditEffect } from "@/lib/cases/levels/credit-effect";
import { formatLevel, formatLocalMonth, formatNumber, formatPercent } from "@/lib/format";
import { displayedShare } from "@/lib/sla/attainment";
import type { ServiceCredit } from "@/lib/sla/service-credit";

/** What each month of the quarter would have given back, beside what it did. */
export function CreditEffectTable({ credits }: { credits: readonly CreditEffect[] }) {
  const t = useTranslations("agreements.effect");
  const lang = useLocale();
  return (
    <div className="grid gap-2">
      <p className="font-semibold text-base">{t("creditTitle")}</p>
      <DataTable caption={t("creditTitle")} hideCaption>
        <thead>
          <tr>
            <Th>{t("month")}</Th>
            <Th numeric>{t("now")}</Th>
            <Th numeric>{t("credit")}</Th>
            <Th numeric>{t("proposed")}</Th>
            <Th numeric>{t("credit")}</Th>
          </tr>
        </thead>
        <tbody>
          {credits.map(({ month, before, after }) => (
            <Tr key={month}>
              <Th scope="row" className="first-letter:uppercase">
                {formatLocalMonth(month, lang)}
              </Th>
              <Side of={before} />
              <Side of={after} isOther={before?.percent !== after?.percent} />
            </Tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

/** The share with what was promised of it, and the credit that comes of the two. */
function Side({ of, isOther = false }: { of: ServiceCredit | null; isOther?: boolean }) {
  const t = useTranslations("agreements.effect");
  const lang = useLocale();
  const shown = of && displayedShare(of.share, of.promisedShare);
  if (!of || !shown) {
    return (
      <>
        <Td numeric>{t("noData")}</Td>
        <Td numeric>–</Td>
      </>
    );
  }
  const promised = formatLevel(of.promisedShare, lang);
  return (
    <>
      <Td numeric>
        {formatPercent(shown.percent / 100, lang, shown.decimals)}
        <span className="block text-ink-subtle text-xs">{t("promised", { share: promised })}</span>
      </Td>
      <Td numeric className={isOther ? "font-semibold" : undefined}>
        {`${formatNumber(of.percent, lang, 2)} %`}
      </Td>
    </>
  );
}
