import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { formatLocalMonth } from "@/lib/format";
import { monthKeySchema } from "@/lib/time/local-month";
import { type ExportedFile, xlsxType } from "../exported-file";
import { xlsxOf } from "../xlsx";
import { readContent } from "./loaders";
import { getReport } from "./queries";
import { type SheetWords, sheetsOf } from "./sheets";

/** The rows of one month's report as a workbook, frozen where the report is; null when there is none to open. */
export async function loadReportExport(slug: string, asked: string): Promise<ExportedFile | null> {
  const { viewer, org } = await requireCustomer(slug, "sla.read");
  const month = monthKeySchema.safeParse(asked);
  if (!month.success) return null;
  const [lang, t, measures] = await Promise.all([getLocale(), getTranslations("reports"), getTranslations("measures")]);
  return inScope(viewer, async (scope) => {
    const report = await getReport(scope, org.id, month.data);
    if (!report) return null;
    const { figures, rows } = await readContent(scope, org, report, Date.now());
    const names = new Map(
      figures.services.map(({ key, name, nameEn }) => [key, lang === "en" ? (nameEn ?? name) : name]),
    );
    const words: SheetWords = {
      sheet: (name) => t(`sheet.${name}` as never),
      kpi: (kpi, part) => measures(`kpi.${kpi}.${part}`),
      unit: (unit) => measures(`exportUnit.${unit}`),
      column: (name) => measures(`column.${name}`),
      month: (key) => formatLocalMonth(key, lang),
      count: measures("chart.n"),
      service: (key) => names.get(key) ?? key,
      clock: (name) => measures(`clockName.${name}`),
      unnamed: (of, n) => t(`${of}.security`, { n }),
      followUp: (isClosed) => t(isClosed ? "incidents.closed" : "incidents.open"),
    };
    const told = (rows?.breaches.length ?? 0) + (rows?.incidents.length ?? 0);
    const detail = { what: `report:${month.data}`, format: "xlsx", rows: told };
    await appendAudit(scope, { orgId: org.id, kind: "rows.exported", subject: `customer:${org.id}`, detail });
    const body = xlsxOf(sheetsOf(figures, rows, org.timeZone, words));
    return { name: `${org.slug}-sla-${month.data}.xlsx`, type: xlsxType, body };
  });
}
