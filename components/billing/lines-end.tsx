import { useLocale, useTranslations } from "next-intl";
import { NumberedPages } from "@/components/ui/numbered-pages";
import { TextLink } from "@/components/ui/text-link";
import { mostExported } from "@/lib/billing/invoices/filter";
import { formatNumber } from "@/lib/format";
import { routes } from "@/lib/routes";

interface LinesEndProps {
  org: string;
  query: Record<string, string | undefined>;
  page: number;
  perPage: number;
  count: number;
  isNarrowed: boolean;
}

/** Ways on below the lines: other pages, all of them, and to take them along. */
export function LinesEnd({ org, query, page, perPage, count, isNarrowed }: LinesEndProps) {
  const t = useTranslations("billing");
  const lang = useLocale();
  const { page: _page, ...asked } = query;
  const at = (number: number) =>
    routes.customer.billingLines(org, { ...asked, page: number > 1 ? String(number) : undefined });
  const { period, currency } = asked;
  return (
    <div data-print="hide" className="grid gap-4">
      <NumberedPages
        {...{ page, perPage, count }}
        href={at}
        label={t("lines.pages")}
        summary={(shown) => t("lines.shown", shown)}
        previous={t("lines.previous")}
        next={t("lines.next")}
      />
      {count > mostExported && (
        <p className="text-ink-subtle text-sm">{t("export.stops", { most: formatNumber(mostExported, lang) })}</p>
      )}
      <div className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {isNarrowed && (
          <TextLink href={routes.customer.billingLines(org, { period, currency })}>{t("lines.all")}</TextLink>
        )}
        <TextLink href={routes.customer.billingExport(org, { ...asked, format: "xlsx" })} download>
          {t("export.xlsx")}
        </TextLink>
        <TextLink href={routes.customer.billingExport(org, { ...asked, format: "csv" })} download>
          {t("export.csv")}
        </TextLink>
      </div>
    </div>
  );
}
