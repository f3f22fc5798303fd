import { useTranslations } from "next-intl";
import { Definition } from "@/components/sla/definition";
import { InfoTip } from "@/components/ui/info-tip";
import type { Followed } from "@/lib/measures/custom/followed";

/** ⓘ of a figure that is followed: of the catalogue its own definition, of a customer's own what they have written. */
export function KpiDefinition({ followed }: { followed: Followed }) {
  const t = useTranslations("kpi");
  const { kpi, name, definition, formula } = followed;
  if (kpi) return <Definition kpi={kpi} />;
  return (
    <InfoTip label={t("howCounted", { name })} title={name}>
      <p>{definition}</p>
      {formula === null ? (
        <p className="mt-3">{t("monthly")}</p>
      ) : (
        <dl className="mt-3 grid gap-1">
          <dt className="font-medium text-ink">{t("formulaIs")}</dt>
          <dd className="break-words font-mono text-xs">{formula}</dd>
        </dl>
      )}
    </InfoTip>
  );
}
