import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Overview } from "@/components/overview/overview";
import { WaitingSurveys } from "@/components/satisfaction/survey/waiting-surveys";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { loadUnclosed } from "@/lib/cases/loaders";
import { loadOverview } from "@/lib/measures/overview/loaders";
import { loadCustomerHome } from "@/lib/organisation/loaders";
import { routes } from "@/lib/routes";
import { loadWaitingSurveys } from "@/lib/satisfaction/survey-loaders";
import { singleValues } from "@/lib/single-values";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access.nav"))("home") };
}

export default async function CustomerHomePage({ params, searchParams }: Props) {
  const [slug, query] = [(await params).org, singleValues(await searchParams)];
  const { org, may } = await loadCustomerHome(slug);
  const [t, locale] = await Promise.all([getTranslations("organisation.home"), getLocale()]);
  const [unclosed, overview, waiting] = await Promise.all([
    may.cases ? loadUnclosed(slug) : null,
    loadOverview(slug),
    loadWaitingSurveys(slug),
  ]);
  const unseen = unclosed?.unseen ?? 0;
  const unseenLead = unseen > 0 ? t("unseen", { n: unseen }) : "";
  const casesLead =
    unclosed && `${t(unclosed.isOwn ? "ownUnclosed" : "unclosed", { n: unclosed.count })} ${unseenLead}`.trim();
  const cards = [
    { key: "cases", show: may.cases, lead: casesLead, href: routes.customer.cases(org.slug), go: t("toCases") },
    // Those who follow the service up find the way there in the overview.
    {
      key: "sla",
      show: may.sla && overview.tiles.length === 0,
      lead: t("slaLead"),
      href: routes.customer.sla(org.slug),
      go: t("toSla"),
    },
    {
      key: "proposals",
      show: may.proposals,
      lead: t("proposalsLead"),
      href: routes.customer.proposals(org.slug),
      go: t("toProposals"),
    },
    {
      key: "documents",
      show: true,
      lead: t("documentsLead"),
      href: routes.customer.documents(org.slug),
      go: t("toDocuments"),
    },
    {
      key: "collaboration",
      show: may.collaboration,
      lead: t("collaborationLead"),
      href: routes.customer.collaboration(org.slug),
      go: t("toCollaboration"),
    },
    { key: "help", show: true, lead: t("helpLead"), href: routes.help.home(locale), go: t("toHelp") },
  ] as const;
  return (
    <div className="grid gap-6">
      <PageHeader title={org.name} lead={may.sla ? t("lead") : t("leadOwn")} />
      <WaitingSurveys org={org.slug} waiting={waiting} />
      {overview.available.length > 0 && (
        <Overview page={overview} unseenCases={unseen} arranges={query.arrange === "1"} />
      )}
      <div className="grid gap-4 sm:grid-cols-2 sm:[&>:last-child:nth-child(odd)]:col-span-2">
        {cards
          .filter(({ show }) => show)
          .map(({ key, lead, href, go }) => (
            <Card key={key} className="flex flex-col">
              <CardHeader title={t(key)} />
              <CardBody className="flex flex-1 flex-col items-start justify-between gap-4">
                <p className="text-ink-muted text-sm">{lead}</p>
                <LinkButton href={href}>{go}</LinkButton>
              </CardBody>
            </Card>
          ))}
      </div>
    </div>
  );
}
