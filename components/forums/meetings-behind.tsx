import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { type FormatLang, formatLocalMonth } from "@/lib/format";
import type { Forum } from "@/lib/forums/forum";
import type { MeetingFilter } from "@/lib/forums/meetings/filter";
import type { Meeting } from "@/lib/forums/meetings/meeting";
import { routes } from "@/lib/routes";
import { MeetingItem } from "./meeting-item";

interface MeetingsBehindProps {
  org: { slug: string; timeZone: string };
  filter: MeetingFilter;
  meetings: readonly Meeting[];
  kept: readonly Forum[];
  now: number;
  today: string;
  lang: FormatLang;
}

/** The meetings that a figure of some months is made of, and no others. */
export function MeetingsBehind({ org, filter, meetings, kept, now, today, lang }: MeetingsBehindProps) {
  const t = useTranslations("forums.meetings");
  const { from, to, show } = filter;
  const month = (key: string | undefined) => (key ? formatLocalMonth(key, lang) : "");
  const words = { n: meetings.length, from: month(from ?? to), to: month(to ?? from) };
  const kind = show === "late" ? "behindLate" : "behind";
  return (
    <Card aria-labelledby="behind">
      <CardHeader
        id="behind"
        title={t(kind, { n: meetings.length })}
        note={from || to ? t("behindMonths", words) : t("behindAll")}
        actions={
          <TextLink className="text-sm" href={routes.customer.forumMeetings(org.slug)}>
            {t("showYear")}
          </TextLink>
        }
      />
      <CardBody>
        <ul className="divide-y divide-line">
          {meetings.map((meeting) => (
            <MeetingItem
              key={meeting.id}
              isKept={kept.includes(meeting.forum)}
              showsForum
              {...{ meeting, org, now, today, lang }}
            />
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
