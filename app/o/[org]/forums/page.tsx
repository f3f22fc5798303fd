import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AgendaCard } from "@/components/forums/agenda-card";
import { PageHeader } from "@/components/ui/page-header";
import { loadForums } from "@/lib/forums/agenda/loaders";

interface Props {
  params: Promise<{ org: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forums"))("title") };
}

export default async function ForumsPage({ params }: Props) {
  const { org, now, agendas, services, mayListCases } = await loadForums((await params).org);
  const [t, say, lang] = [await getTranslations("forums"), await getTranslations(), await getLocale()];
  const words = { lang, say, org, now, mayListCases, service: (key: string) => services.get(key) ?? key };
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead", { org: org.name })} />
      {agendas.map((agenda) => (
        <AgendaCard key={agenda.level} agenda={agenda} words={words} />
      ))}
    </div>
  );
}
