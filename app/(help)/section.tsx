import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { SectionPage } from "@/components/knowledge/section-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { loadSection } from "@/lib/knowledge/loaders";
import type { Lang } from "@/lib/knowledge/schema";
import { routes } from "@/lib/routes";
import { contactCustomers } from "./contact-customers";
import { helpMetadata } from "./help-metadata";

export interface SectionProps {
  params: Promise<{ section: string }>;
}

export async function sectionMetadata(lang: Lang, { params }: SectionProps): Promise<Metadata> {
  const found = await loadSection(lang, (await params).section);
  return found ? helpMetadata(lang, found.languageLinks, found.section.title, found.section.description) : {};
}

export async function Section({ lang, params }: SectionProps & { lang: Lang }) {
  const [found, customers, t, shell] = await Promise.all([
    params.then(({ section }) => loadSection(lang, section)),
    contactCustomers(),
    getTranslations({ locale: lang, namespace: "help" }),
    getTranslations({ locale: lang, namespace: "shell" }),
  ]);
  if (!found) notFound();
  const crumbs = [{ label: t("all"), href: routes.help.home(lang) }, { label: found.section.title }];
  return (
    <PortalFrame
      languageLinks={found.languageLinks}
      breadcrumbs={<Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />}
    >
      <SectionPage lang={lang} section={found.section} customers={customers} />
    </PortalFrame>
  );
}
