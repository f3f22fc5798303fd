import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { ReportKind, ReportModel } from "@/lib/reports/model/model";
import { routes } from "@/lib/routes";
import { addMonths } from "@/lib/time/local-month";

interface PackHeadProps {
  org: { slug: string; name: string };
  wish: { kind: ReportKind; month: string; lang: "sv" | "en"; sections: readonly string[] };
  model: ReportModel;
  /** The month that goes on. */
  current: string;
}

/** Which report of which month it is, the months beside it, and the ways to take it along. */
export function PackHead({ org, wish: { kind, month, lang, sections }, model, current }: PackHeadProps) {
  const [t, shell] = [useTranslations("packs"), useTranslations("shell")];
  const here = useLocale();
  const query = { lang, sections: sections.join(",") || undefined };
  const crumbs = [
    { label: org.name, href: routes.customer.home(org.slug) },
    { label: t("title"), href: routes.customer.packs(org.slug) },
    { label: `${t(`kind.${kind}`)} ${formatLocalMonth(month, here)}` },
  ];
  const beside = (count: number) => routes.customer.pack(org.slug, kind, addMonths(month, count), query);
  const named = (count: number) => capitalised(formatLocalMonth(addMonths(month, count), here));
  return (
    <div className="grid gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <div lang={model.lang}>
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
