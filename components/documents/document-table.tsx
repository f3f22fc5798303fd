import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { DataTable, Td, Th, Tr } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { formatInstant, formatLocalDate } from "@/lib/format";
import type { CustomerDocumentCard } from "@/lib/knowledge/customers/customer-documents";
import { routes } from "@/lib/routes";

export interface DocumentTableProps {
  org: string;
  caption: string;
  documents: readonly CustomerDocumentCard[];
  timeZone: string;
  /** The local date to see review dates from. */
  today: string;
}

export function DocumentTable({ org, caption, documents, timeZone, today }: DocumentTableProps) {
  const t = useTranslations("documents.list");
  const lang = useLocale();
  return (
    <DataTable caption={caption} hideCaption>
      <thead>
        <tr>
          <Th>{t("document")}</Th>
          <Th className="w-40 max-sm:hidden">{t("published")}</Th>
          <Th className="w-40 max-sm:hidden">{t("review")}</Th>
        </tr>
      </thead>
      <tbody>
        {documents.map(({ id, key, title, description, orgId, publishedAt, reviewBy }) => (
          <Tr key={id}>
            <Th scope="row" className="sm:min-w-64">
              <TextLink href={routes.customer.document(org, key)}>{title}</TextLink>
              {orgId === null && <Badge className="ms-2">{t("template")}</Badge>}
              <p className="mt-0.5 max-w-prose font-normal text-ink-muted">{description}</p>
              <p className="mt-1 font-normal text-ink-subtle text-sm tabular-nums sm:hidden">
                {t("published")}: {formatInstant(publishedAt, lang, timeZone, "date")}
                {reviewBy && ` · ${t("review")}: ${formatLocalDate(reviewBy, lang)}`}
              </p>
            </Th>
            <Td className="whitespace-nowrap tabular-nums max-sm:hidden">
              {formatInstant(publishedAt, lang, timeZone, "date")}
            </Td>
            <Td className="whitespace-nowrap tabular-nums max-sm:hidden">
              {reviewBy && formatLocalDate(reviewBy, lang)}
              {reviewBy && reviewBy < today && (
                <span className="block">
                  <Badge tone="warn">{t("overdue")}</Badge>
                </span>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </DataTable>
  );
}
