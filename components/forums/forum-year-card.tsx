import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { type FormatLang, formatLocalMonth } from "@/lib/format";
import { agreeForumMeetingsAction, planForumMeetingAction } from "@/lib/forums/meetings/actions";
import { usualMaterialDays } from "@/lib/forums/meetings/material";
import type { ForumYear } from "@/lib/forums/meetings/year";
import { MeetingItem } from "./meeting-item";

interface ForumYearCardProps {
  year: ForumYear;
  org: { slug: string; timeZone: string };
  isKept: boolean;
  now: number;
  today: string;
  lang: FormatLang;
}

/** A forum's meetings of a year; for those who keep it, the forms to plan one and to agree on another number. */
export function ForumYearCard({ year, org, isKept, now, today, lang }: ForumYearCardProps) {
  const t = useTranslations("forums");
  const { forum, version, meetings } = year;
  const name = t(`name.${forum}`);
  const month = version && formatLocalMonth(version.validFrom, lang);
  const hidden = { org: org.slug, forum };
  return (
    <Card aria-labelledby={`forum-${forum}`}>
      <CardHeader
        id={`forum-${forum}`}
        title={name}
        note={
          version && version.perYear > 0
            ? t("meetings.agreedSince", { n: version.perYear, month: month ?? "" })
            : t("meetings.noneAgreed")
        }
      />
      <CardBody className="grid grid-cols-1 gap-4">
        {meetings.length === 0 ? (
          <p className="text-ink-muted text-sm">{t("meetings.none")}</p>
        ) : (
          <ul className="divide-y divide-line">
            {meetings.map((meeting) => (
              <MeetingItem key={meeting.id} {...{ meeting, org, isKept, now, today, lang }} />
            ))}
          </ul>
        )}
        {isKept && (
          <div data-print="hide" className="flex flex-wrap items-start gap-x-8 gap-y-2 text-sm">
            <Form summary={t("meetings.plan")} name={name}>
              <ActionForm
                action={planForumMeetingAction}
                submit={t("meetings.plan")}
                hidden={hidden}
                fields={[
                  { name: "at", label: t("meetings.at"), type: "datetime-local", required: true },
                  {
                    ...{
                      name: "materialDays",
                      label: t("meetings.materialDays"),
                      hint: t("meetings.materialDaysHint"),
                    },
                    ...{ required: true, defaultValue: String(usualMaterialDays) },
                  },
                ]}
              />
            </Form>
            <Form summary={t("meetings.agree")} name={name}>
              <ActionForm
                action={agreeForumMeetingsAction}
                submit={t("meetings.agreeSubmit")}
                hidden={hidden}
                fields={[
                  {
                    ...{ name: "from", label: t("meetings.from"), hint: t("meetings.fromHint"), required: true },
                    defaultValue: today.slice(0, 7),
                  },
                  { name: "perYear", label: t("meetings.perYear"), hint: t("meetings.perYearHint"), required: true },
                ]}
              />
            </Form>
          </div>
        )}
      </CardBody>
    </Card>
  );
}

function Form({ summary, name, children }: { summary: string; name: string; children: ReactNode }) {
  return (
    <details className="min-w-0 max-w-md">
      <summary className="w-fit rounded-sm py-1 font-medium text-accent hover:underline">
        {summary}
        <span className="sr-only">: {name}</span>
      </summary>
      <div className="mt-3">{children}</div>
    </details>
  );
}
