import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { ContractEffect } from "@/lib/billing/contract/change-queries";
import type { BillingNames } from "@/lib/billing/names";
import { formatDecimal, formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import { amountText } from "../amount";
import { EffectTable } from "./effect-table";

/** What a change would have made of the last quarter's invoices, and what it makes of the months to come. */
export function ContractEffectView({ effect, names }: { effect: ContractEffect; names: BillingNames }) {
  const t = useTranslations("contracts.effect");
  const lang = useLocale();
  const { currency, quarter, forecast, year } = effect;
  const sum = (of: "before" | "after") => forecast.reduce((all, row) => all + row[of], 0n);
  const twelve = sum("after") - sum("before");
  const money = (amount: bigint, signed = false) => amountText(amount, currency, lang, signed);
  const small = "[&>dd:first-of-type]:text-xl";
  const changed = quarter?.items.filter(({ invoiced, proposed }) => invoiced !== proposed) ?? [];
  const span = quarter && { from: formatLocalMonth(quarter.from, lang), to: formatLocalMonth(quarter.to, lang) };
  return (
    <div className="grid grid-cols-1 gap-5">
      <StatGroup>
        <Stat
          className={small}
          label={t("quarter")}
          value={
            quarter
              ? money(
                  changed.reduce((all, row) => all + row.proposed - row.invoiced, 0n),
                  true,
                )
              : "–"
          }
          note={span ? t("span", span) : t("quarterNone")}
        />
        <Stat
          className={small}
          label={t("twelve")}
          value={money(twelve, true)}
          note={t("twelveNote", {
            from: formatLocalMonth(forecast[0]?.month ?? "", lang),
            to: formatLocalMonth(forecast.at(-1)?.month ?? "", lang),
          })}
        />
        <Stat
          className={small}
          label={t("year", { year: String(year.year) })}
          value={money(year.after)}
          note={
            year.budget === null
              ? t("noBudget", { before: money(year.before) })
              : t("budget", { before: money(year.before), off: money(year.after - year.budget, true) })
          }
        />
      </StatGroup>
      {effect.unpriced.length > 0 && (
        <Notice kind="warn">
          <p>{t("unpriced")}</p>
          <ul className="mt-1 list-disc ps-5">
            {effect.unpriced.map(({ service, item, costCentre, quantity }) => (
              <li key={`${service} ${item} ${costCentre}`}>
                {[names.item(service, item), costCentre, formatDecimal(quantity, lang)].filter(Boolean).join(", ")}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {quarter && span && (
        <Card>
          <CardHeader title={t("quarterTitle", span)} note={t("quarterHow")} />
          {changed.length === 0 ? (
            <CardBody className="text-sm">{t("quarterSame")}</CardBody>
          ) : (
            <EffectTable
              caption={t("quarterTitle", span)}
              head={t("item")}
              currency={currency}
              rows={changed.map(({ service, item, invoiced, proposed }) => ({
                ...{ key: `${service} ${item}`, name: names.item(service, item), note: names.service(service) },
                ...{ before: invoiced, after: proposed },
              }))}
            />
          )}
        </Card>
      )}
      <Card>
        <CardHeader title={t("forecastTitle")} note={t("forecastHow")} />
        <EffectTable
          caption={t("forecastTitle")}
          head={t("month")}
          currency={currency}
          rows={forecast.map(({ month, before, after }) => ({
            ...{ key: month, name: capitalised(formatLocalMonth(month, lang)), note: null, before, after },
          }))}
        />
      </Card>
    </div>
  );
}
