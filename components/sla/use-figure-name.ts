import { useTranslations } from "next-intl";
import type { KpiId } from "@/lib/measures/catalogue";
import { figureName } from "@/lib/measures/figure-name";

/** `figureName` in the language of the page. */
export function useFigureName(): (kpi: KpiId) => string {
  const t = useTranslations("measures");
  return (kpi) => figureName(kpi, t);
}
