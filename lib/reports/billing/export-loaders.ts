import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { requireCustomer } from "@/lib/access/gate";
import { inScope } from "@/lib/access/scope";
import { appendAudit } from "@/lib/audit/commands";
import { listCurrencies } from "@/lib/billing/bridge/queries";
import { listPrices } from "@/lib/billing/contract/queries";
import { ofHundredths, textOf } from "@/lib/billing/decimal";
import { lineFilterOf, mostExported } from "@/lib/billing/invoices/filter";
import { type ListedLine, listLines, sumLines } from "@/lib/billing/invoices/queries";
import { listServiceNames } from "@/lib/billing/name-queries";
import { namesOf } from "@/lib/billing/names";
import { formatNumber } from "@/lib/format";
import { monthAt } from "@/lib/time/local-month";
import { type CsvCell, csvOf } from "../csv";
import { csvType, xlsxType } from "../exported-file";
import { xlsxOf } from "../xlsx";

export interface ExportedLines {
  name: string;
  type: string;
  body: Uint8Array<ArrayBuffer> | string;
}

/** The lines that an address names, as CSV or as a workbook: every amount, price and quantity digit for digit. */
export async function loadLineExport(
  slug: string,
  query: Readonly<Record<string, string | undefined>>,
): Promise<ExportedLines> {
  const { viewer, org } = await requireCustomer(slug, "billing.read");
  const format = query.format === "csv" ? "csv" : "xlsx";
  const [lang, t] = await Promise.all([getLocale(), getTranslations("billing")]);
  return inScope(viewer, async (scope) => {
    const known = (await listCurrencies(scope, org.id, monthAt(Date.now(), org.timeZone)))[0];
    const filter = lineFilterOf(query, {
      ...{ currency: known?.currency ?? "SEK", from: known?.last ?? "2000-01", to: known?.last ?? "2000-01" },
    });
    const lines = await listLines(scope, org.id, filter, { limit: mostExported });
    const { count } = await sumLines(scope, org.id, filter);
    const names = namesOf(await listServiceNames(scope, org.id), await listPrices(scope, org.id), lang);
    const head = [
      ...[t("column.invoice"), t("column.issued"), t("column.month"), t("column.service"), t("column.item")],
      ...[t("column.text"), t("column.kind"), t("column.costCentre"), t("column.callOff"), t("column.quantity")],
      ...[t("column.unit"), t("column.unitPrice"), t("column.amount"), t("currency"), t("column.vat")],
    ];
    // A file that stops says so itself: it is sent on without the page.
    const more = { shown: formatNumber(lines.length, lang), count: formatNumber(count, lang) };
    const end = count > lines.length ? [[t("export.stopped", more)]] : [];
    const rows = [
      head,
      ...lines.map((line) => rowOf(line, names.service(line.service), t(`kind.${line.kind}`))),
      ...end,
    ];
    const detail = { what: `invoice-lines:${filter.from}:${filter.to}`, format, rows: lines.length };
    await appendAudit(scope, { orgId: org.id, kind: "rows.exported", subject: `customer:${org.id}`, detail });
    const name = `${org.slug}-invoice-lines-${filter.from}-${filter.to}.${format}`;
    if (format === "csv") return { name, type: csvType, body: csvOf(rows, lang) };
    return { name, type: xlsxType, body: xlsxOf([{ name: t("lines.title"), rows }]) };
  });
}

function rowOf(line: ListedLine, service: string, kind: string): CsvCell[] {
  return [
    ...[line.invoice.number, line.invoice.issuedOn, line.month, service, line.item],
    ...[line.text, kind, line.costCentre, line.callOff, { exact: line.quantity }],
    ...[line.unit, { exact: line.unitPrice }, { exact: textOf(ofHundredths(line.amount)) }, line.currency],
    { exact: line.vatRate },
  ];
}
