import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { VersionList } from "@/components/agreements/version-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { loadAgreement } from "@/lib/cases/levels/loaders";
import { formatLocalDate } from "@/lib/format";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements.org"))("title") };
}

export default async function AgreementPage({ params }: Props) {
  const { org, versions, calendars, current, today, mayRegisterOutages, serviceName } = await loadAgreement(
    (await params).org,
  );
  const [t, list, shell, lang] = await Promise.all([
    getTranslations("agreements.org"),
    getTranslations("agreements.list"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const calendarName = (key: string) => calendars.find((one) => one.key === key)?.name ?? key;
  return (
    <div className="grid gap-6">
      <Breadcrumbs
        label={shell("breadcrumbs")}
        items={[{ label: list("title"), href: routes.desk.agreements() }, { label: org.name }]}
      />
      <PageHeader
        eyebrow={org.name}
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            {mayRegisterOutages && <LinkButton href={routes.desk.outages(org.slug)}>{t("outages")}</LinkButton>}
            <LinkButton variant="primary" href={routes.desk.newAgreementVersion(org.slug)}>
              {t("newVersion")}
            </LinkButton>
          </>
        }
      />
      <VersionList {...{ org, versions, current, today, calendarName, serviceName }} />
      <Card>
        <CardHeader
          title={t("calendars")}
          actions={<LinkButton href={routes.desk.calendar(org.slug, "new")}>{t("newCalendar")}</LinkButton>}
        />
        <CardBody>
          <ul className="grid gap-2 text-sm">
            {calendars.map(({ key, name, versions: own }) => (
              <li key={key} className="flex flex-wrap gap-x-3">
                <TextLink href={routes.desk.calendar(org.slug, key)}>{name}</TextLink>
                <span className="text-ink-subtle">
                  {t("calendarVersions", {
                    n: own.length,
                    date: own[0] ? formatLocalDate(own[0].validFrom, lang) : "",
                  })}
                </span>
              </li>
            ))}
          </ul>
        </CardBody>
      </Card>
    </div>
  );
}
