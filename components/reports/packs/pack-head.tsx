import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { LogoPicture } from "@/components/reports/logo/logo-picture";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { ReportWish } from "@/lib/reports/definitions/plan";
import type { ReportModel } from "@/lib/reports/model/model";
import { routes } from "@/lib/routes";
import { addMonths } from "@/lib/time/local-month";

interface PackHeadProps {
  org: { slug: string; name: string };
  wish: ReportWish;
  model: ReportModel;
  /** The month that goes on. */
  current: string;
}

/** Which report of which month it is, the months beside it, and the ways to take it along. */
export function PackHead({
  org,
  wish: { kind: asked, month, lang, sections, definition },
  model,
  current,
}: PackHeadProps) {
  const [t, shell] = [useTranslations("packs"), useTranslations("shell")];
  const here = useLocale();
  const kind = definition?.id ?? asked;
  const query = { lang, sections: sections.join(",") || undefined };
  const crumbs = [
    { label: org.name, href: routes.customer.home(org.slug) },
    { label: t("title"), href: routes.customer.packs(org.slug) },
    { label: `${definition?.name ?? t(`kind.${asked}`)} ${formatLocalMonth(month, here)}` },
  ];
  const beside = (count: number) => routes.customer.pack(org.slug, kind, addMonths(month, count), query);
  const named = (count: number) => capitalised(formatLocalMonth(addMonths(month, count), here));
  return (
    <div className="grid gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <div lang={model.lang} className="grid gap-4">
        {model.logo && <LogoPicture org={org.slug} logo={model.logo} />}
        <PageHeader
          eyebrow={model.customer}
          title={`${model.title} ${model.period}`}
          lead={
            <dl className="grid gap-x-4 text-sm sm:grid-cols-[auto_1fr]">
              {model.facts.slice(1).map(({ name, value }) => (
                <div key={name} className="contents">
                  <dt className="text-ink-subtle">{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          }
          actions={
            <>
              <LinkButton href={beside(-1)} iconOnly aria-label={named(-1)}>
                <ChevronLeft aria-hidden />
              </LinkButton>
              {month < current && (
                <LinkButton href={beside(1)} iconOnly aria-label={named(1)}>
                  <ChevronRight aria-hidden />
                </LinkButton>
              )}
              {(["pdf", "xlsx"] as const).map((format) => (
                <LinkButton
                  key={format}
                  href={routes.customer.packFile(org.slug, kind, month, { ...query, format })}
                  download
                >
                  {t(`download.${format}`)}
                </LinkButton>
              ))}
            </>
          }
        />
      </div>
    </div>
  );
}
