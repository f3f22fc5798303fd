import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant, formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { ListedReport } from "@/lib/reports/sla/queries";
import { routes } from "@/lib/routes";

interface ReportTableProps {
  org: { slug: string; timeZone: string };
  reports: readonly ListedReport[];
}

export function ReportTable({ org, reports }: ReportTableProps) {
  const t = useTranslations("reports");
  const lang = useLocale();
  return (
    <DataTable caption={t("list.caption")} hideCaption>
      <thead>
        <tr>
          <Th>{t("list.month")}</Th>
          <Th>{t("list.state")}</Th>
          <Th>{t("list.published")}</Th>
          <Th className="max-sm:hidden">{t("list.by")}</Th>
        </tr>
      </thead>
      <tbody>
        {reports.map(({ month, publishedAt, publishedBy }) => (
          <Tr key={month}>
            <Th scope="row">
              <TextLink href={routes.customer.report(org.slug, month)}>
                {capitalised(formatLocalMonth(month, lang))}
              </TextLink>
            </Th>
            <Td>
              <Badge tone={publishedAt ? "good" : "neutral"}>
                {t(publishedAt ? "state.published" : "state.draft")}
              </Badge>
            </Td>
            <Td className="tabular-nums">
              {publishedAt ? formatInstant(publishedAt, lang, org.timeZone, "date") : "–"}
            </Td>
            <Td className="max-sm:hidden">{publishedBy || "–"}</Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
