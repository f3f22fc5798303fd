import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant, formatLocalMonth } from "@/lib/format";
import { routes } from "@/lib/routes";
import { PrintButton } from "./print-button";

interface ReportHeadProps {
  org: { slug: string; name: string; timeZone: string };
  /** As the customer was called when the report was published. */
  customer: string;
  report: { month: string; publishedAt: Date | null };
  by: string;
}

/** Which report it is, whether it can still change, and the ways to take it along. */
export function ReportHead({ org, customer, report: { month, publishedAt }, by }: ReportHeadProps) {
  const [t, shell] = [useTranslations("reports"), useTranslations("shell")];
  const lang = useLocale();
  const name = formatLocalMonth(month, lang);
  const when = publishedAt && formatInstant(publishedAt, lang, org.timeZone);
  const crumbs = [
    { label: org.name, href: routes.customer.home(org.slug) },
    { label: t("title"), href: routes.customer.reports(org.slug) },
    { label: name },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader
        eyebrow={customer}
        title={t("reportTitle", { month: name })}
        lead={
          <span className="flex flex-wrap items-center gap-2 text-sm">
            <Badge tone={when ? "good" : "neutral"}>{t(when ? "state.published" : "state.draft")}</Badge>
            {when ? t("frozen", { when, who: by || t("someone") }) : t("draftNotice")}
          </span>
        }
        actions={
          <>
            <LinkButton href={routes.customer.reportExport(org.slug, month)} download>
              {t("download")}
            </LinkButton>
            <PrintButton label={t("print")} />
          </>
        }
      />
    </div>
  );
}
