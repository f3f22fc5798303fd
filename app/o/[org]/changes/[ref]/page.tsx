import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangeBadges } from "@/components/changes/change-badges";
import { ChangeFacts } from "@/components/changes/change-facts";
import { ChangeForms } from "@/components/changes/change-forms";
import { ChangeIncidents } from "@/components/changes/change-incidents";
import { ChangeWhy } from "@/components/changes/change-why";
import { Badge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { loadChange } from "@/lib/changes/loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; ref: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("changes"))("title") };
}

export default async function ChangePage({ params }: Props) {
  const { org: slug, ref } = await params;
  const page = await loadChange(slug, ref);
  const { org, change, mayWrite } = page;
  const [t, shell] = await Promise.all([getTranslations("changes"), getTranslations("shell")]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[
          { label: org.name, href: routes.customer.home(org.slug) },
          { label: t("title"), href: routes.customer.changes(org.slug) },
          { label: change.reference },
        ]}
      />
      <PageHeader
        eyebrow={change.reference}
        title={change.title}
        lead={
          <span className="flex flex-wrap items-center gap-2 text-sm">
            <Badge tone={change.kind === "emergency" ? "warn" : "neutral"}>{t(`kind.${change.kind}`)}</Badge>
            <ChangeBadges change={change} />
          </span>
        }
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[1fr_24rem]">
        <div className="grid grid-cols-1 gap-4">
          <Card>
            <CardHeader title={t("one.why")} />
            <CardBody>
              <ChangeWhy change={change} timeZone={org.timeZone} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t("one.facts")} />
            <CardBody>
              <ChangeFacts page={page} />
            </CardBody>
          </Card>
          {mayWrite && <ChangeForms page={page} />}
        </div>
        <ChangeIncidents page={page} />
      </div>
    </div>
  );
}
