import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { previewCalendarAction } from "@/app/desk/agreements/preview-actions";
import { CalendarEditor } from "@/components/agreements/calendar-editor";
import { Maker } from "@/components/agreements/version-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadCalendarEditor } from "@/lib/cases/levels/loaders";
import { formatLocalDate } from "@/lib/format";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string; key: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agreements.calendar"))("title") };
}

export default async function CalendarPage({ params }: Props) {
  const { org: slug, key } = await params;
  const { org, calendar, base, values, year } = await loadCalendarEditor(slug, key);
  const [t, list, shell, lang] = await Promise.all([
    getTranslations("agreements.calendar"),
    getTranslations("agreements.list"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const title = calendar?.name ?? t("newTitle");
  const crumbs = [
    { label: list("title"), href: routes.desk.agreements() },
    { label: org.name, href: routes.desk.agreement(org.slug) },
    { label: title },
  ];
  return (
    <div className="grid gap-6">
      <Breadcrumbs label={shell("breadcrumbs")} items={crumbs} />
      <PageHeader eyebrow={org.name} title={title} lead={t("lead")} />
      {calendar && (
        <Card>
          <CardHeader title={t("versions")} />
          <CardBody>
            <ul className="grid gap-1 text-sm">
              {calendar.versions.map((version) => (
                <li key={version.id} className="flex flex-wrap gap-x-3">
                  <span className="font-medium">
                    {t("versionFrom", { date: formatLocalDate(version.validFrom, lang) })}
                  </span>
                  <span className="text-ink-subtle">
                    <Maker version={version} timeZone={org.timeZone} /> {version.note}
                  </span>
                </li>
              ))}
            </ul>
          </CardBody>
        </Card>
      )}
      <Messages of={["agreements", "sla"]}>
        <CalendarEditor
          {...{ base, values, year }}
          org={org.slug}
          calendar={calendar?.key ?? "new"}
          preview={previewCalendarAction}
        />
      </Messages>
    </div>
  );
}
