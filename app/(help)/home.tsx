import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PortalFrame } from "@/app/portal-frame";
import { HelpHome } from "@/components/knowledge/help-home";
import { loadHelpHome } from "@/lib/knowledge/reading/loaders";
import type { Lang } from "@/lib/knowledge/source/schema";
import { routes } from "@/lib/routes";
import { contactCustomers } from "./contact-customers";
import { helpMetadata } from "./help-metadata";

const links = { sv: routes.help.home("sv"), en: routes.help.home("en") };

export async function homeMetadata(lang: Lang): Promise<Metadata> {
  const t = await getTranslations("help");
  const meta = helpMetadata(lang, links, t("title"), t("description"));
  const types = {
    "application/rss+xml": routes.help.feed(lang),
    "application/atom+xml": routes.help.feed(lang, undefined, "atom"),
  };
  return { ...meta, alternates: { ...meta.alternates, types } };
}

export async function Home({ lang }: { lang: Lang }) {
  const [home, customers] = await Promise.all([loadHelpHome(lang), contactCustomers()]);
  return (
    <PortalFrame languageLinks={links}>
      <HelpHome lang={lang} {...home} customers={customers} />
    </PortalFrame>
  );
}
