import { useTranslations } from "next-intl";
import { type KpiId, timeOf } from "@/lib/measures/catalogue";

/** What a figure of the catalogue is called, with the time it is counted in where there are two. */
export function useFigureName(): (kpi: KpiId) => string {
  const t = useTranslations("measures");
  return (kpi) => {
    const time = timeOf(kpi);
    return time ? `${t(`kpi.${kpi}.name`)}, ${t(`time.${time}`)}` : t(`kpi.${kpi}.name`);
  };
}
