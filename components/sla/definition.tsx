import { useTranslations } from "next-intl";
import { InfoTip } from "@/components/ui/info-tip";
import type { KpiId } from "@/lib/measures/catalogue";

/** ⓘ: what a figure means, its formula and what it is computed over. */
export function Definition({ kpi }: { kpi: KpiId }) {
  const t = useTranslations("measures");
  const name = t(`kpi.${kpi}.name`);
  return (
    <InfoTip label={t("howCounted", { name })} title={name}>
      <p>{t(`kpi.${kpi}.definition`)}</p>
      <dl className="mt-3 grid gap-1">
        <dt className="font-medium text-ink">{t("formula")}</dt>
        <dd>{t(`kpi.${kpi}.formula`)}</dd>
        <dt className="mt-1 font-medium text-ink">{t("population")}</dt>
        <dd>{t(`kpi.${kpi}.population`)}</dd>
      </dl>
    </InfoTip>
  );
}
