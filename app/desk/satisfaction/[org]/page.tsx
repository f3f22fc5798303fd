import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/access/action-form";
import { SettingsForm } from "@/components/satisfaction/desk/settings-form";
import { SettingsVersions } from "@/components/satisfaction/desk/settings-versions";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Messages } from "@/components/ui/messages";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";
import { openRelationSurveyAction } from "@/lib/satisfaction/actions";
import { loadSurveySettings } from "@/lib/satisfaction/loaders";
import { suggestedSettings } from "@/lib/satisfaction/settings";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("satisfaction.settings"))("title") };
}

export default async function SurveySettingsPage({ params }: Props) {
  const { org, versions, names, year, relation } = await loadSurveySettings((await params).org);
  const [t, outer, shell, lang] = await Promise.all([
    getTranslations("satisfaction.settings"),
    getTranslations("satisfaction"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const day = (instant: string) => formatInstant(instant, lang, org.timeZone, "longDate");
  const [current] = versions;
  return (
    <div className="grid grid-cols-1 gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: outer("desk.title"), href: routes.desk.satisfaction() }, { label: org.name }]}
      />
      <PageHeader
        eyebrow={org.name}
        title={t("title")}
        lead={t("lead")}
        actions={<LinkButton href={routes.customer.satisfaction(org.slug)}>{outer("title")}</LinkButton>}
      />
      {!current && <Notice>{t("off")}</Notice>}
      <Card>
        <CardBody>
          <SettingsForm
            key={current?.version}
            org={org.slug}
            version={current?.version ?? 0}
            values={current?.values ?? suggestedSettings}
          />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={outer("relation.manage", { year: String(year) })} />
        <CardBody className="grid gap-3 text-sm">
          {relation ? (
            <p>
              {outer("relation.running", {
                ...{ from: day(relation.opensAt), to: day(relation.closesAt) },
                ...{ answered: relation.answers.length, invited: relation.invited },
              })}
            </p>
          ) : (
            <>
              <p>{outer("relation.openLead")}</p>
              <Messages of={["satisfaction"]}>
                <ActionForm
                  action={openRelationSurveyAction}
                  submit={outer("relation.open")}
                  hidden={{ org: org.slug }}
                />
              </Messages>
            </>
          )}
        </CardBody>
      </Card>
      <SettingsVersions versions={versions} names={names} timeZone={org.timeZone} />
    </div>
  );
}
