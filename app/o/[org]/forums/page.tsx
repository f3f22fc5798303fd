import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AgendaCard } from "@/components/forums/agenda-card";
import { ForumTabs } from "@/components/forums/forum-tabs";
import { NextMeetings } from "@/components/forums/next-meetings";
import { PageHeader } from "@/components/ui/page-header";
import { loadForums } from "@/lib/forums/agenda/loaders";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forums"))("title") };
}

export default async function ForumsPage({ params }: Props) {
  const { org, now, agendas, services, next, may } = await loadForums((await params).org);
  const [t, say, lang] = [await getTranslations("forums"), await getTranslations(), await getLocale()];
  const words = {
    lang,
    say,
    org,
    now,
    mayListCases: may.listCases,
    service: (key: string) => services.get(key) ?? key,
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead", { org: org.name })} />
      {next.length > 0 && (
        <>
          <ForumTabs org={org.slug} current="agenda" mayReadFigures={may.readFigures} />
          <NextMeetings org={org} next={next} lang={lang} />
        </>
      )}
      {agendas.map((agenda) => (
        <AgendaCard key={agenda.level} agenda={agenda} words={words} />
      ))}
    </div>
  );
}
