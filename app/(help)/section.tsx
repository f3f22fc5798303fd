import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { SectionPage } from "@/components/knowledge/section-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { loadSection } from "@/lib/knowledge/reading/loaders";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { singleValues } from "@/lib/single-values";
import { contactCustomers } from "./contact-customers";
import { helpMetadata } from "./help-metadata";

export interface SectionProps {
  params: Promise<{ section: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function sectionOf(lang: Lang, { params, searchParams }: SectionProps) {
  const [{ section }, query] = await Promise.all([params, searchParams]);
  const { page = "1" } = singleValues(query);
  return /^[1-9]\d{0,4}$/.test(page) ? loadSection(lang, section, Number(page)) : null;
}

export async function sectionMetadata(lang: Lang, props: SectionProps): Promise<Metadata> {
  const found = await sectionOf(lang, props);
  if (!found) return {};
  const { section, languageLinks } = found;
  const meta = helpMetadata(lang, languageLinks, section.title, section.description);
  const types = { "application/rss+xml": routes.help.feed(lang, section.slug) };
  return { ...meta, alternates: { ...meta.alternates, types }, ...(found.page > 1 && { robots: { index: false } }) };
}

export async function Section({ lang, ...props }: SectionProps & { lang: Lang }) {
  const [found, customers, t, shell] = await Promise.all([
    sectionOf(lang, props),
    contactCustomers(),
    getTranslations("help"),
    getTranslations("shell"),
  ]);
  if (!found) notFound();
  const crumbs = [{ label: t("all"), href: routes.help.home(lang) }, { label: found.section.title }];
  return (
    <PortalFrame
      languageLinks={found.languageLinks}
      breadcrumbs={<Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />}
    >
      <SectionPage lang={lang} found={found} customers={customers} />
    </PortalFrame>
  );
}
