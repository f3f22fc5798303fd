import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ForumTabs } from "@/components/forums/forum-tabs";
import { ForumYearCard } from "@/components/forums/forum-year-card";
import { MeetingsBehind } from "@/components/forums/meetings-behind";
import { YearTable } from "@/components/forums/year-table";
import { Messages } from "@/components/ui/messages";
import { PageHeader } from "@/components/ui/page-header";
import { Segmented } from "@/components/ui/segmented";
import { loadForumMeetings } from "@/lib/forums/meetings/loaders";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forums.meetings"))("title") };
}

export default async function ForumMeetingsPage({ params, searchParams }: Props) {
  const page = await loadForumMeetings((await params).org, await searchParams);
  const { org, filter, year, years, kept, now, today, behind, mayReadFigures } = page;
  const [t, lang] = await Promise.all([getTranslations("forums.meetings"), getLocale()]);
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader eyebrow={org.name} title={t("title")} lead={t("lead")} />
      <ForumTabs org={org.slug} current="meetings" mayReadFigures={mayReadFigures} />
      <Messages of={["forums"]}>
        {behind ? (
          <MeetingsBehind {...{ org, filter, kept, now, today, lang }} meetings={behind} />
        ) : (
          <>
            <Segmented
              label={t("year")}
              items={years.map((one) => ({
                href: routes.customer.forumMeetings(org.slug, { year: String(one), forum: filter.forum }),
                label: String(one),
                current: one === year,
              }))}
            />
            <YearTable years={page.forums} year={year} timeZone={org.timeZone} lang={lang} />
            {page.forums.map((forum) => (
              <ForumYearCard
                key={forum.forum}
                year={forum}
                isKept={kept.includes(forum.forum)}
                {...{ org, now, today, lang }}
              />
            ))}
          </>
        )}
      </Messages>
    </div>
  );
}
