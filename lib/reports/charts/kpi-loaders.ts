import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { loadFollowedKpi } from "@/lib/measures/custom/loaders";
import { figureName } from "@/lib/measures/figure-name";
import { kpiTold } from "@/lib/measures/told/kpi-told";
import type { ExportedFile } from "../exported-file";
import { chartFile } from "./export-loaders";

/** The year of one figure that a customer follows. */
export async function loadKpiChart(slug: string, id: string, format: string | undefined): Promise<ExportedFile> {
  const { followed, points, current } = await loadFollowedKpi(slug, id);
  const [lang, t, measures] = await Promise.all([getLocale(), getTranslations("kpi"), getTranslations("measures")]);
  const name = followed.kpi ? figureName(followed.kpi, measures) : followed.name;
  const own = [followed.definition, ...(followed.formula ? [followed.formula] : [])];
  return chartFile(slug, format, {
    told: kpiTold(followed, points, { lang, name, kpi: t, rowsHref: () => null }),
    ...{ subject: name, definition: followed.kpi ?? own, chosen: [] },
    months: { from: points[0]?.month ?? current, to: points.at(-1)?.month ?? current },
  });
}
