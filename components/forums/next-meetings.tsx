import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { type FormatLang, formatInstant } from "@/lib/format";
import type { Forum } from "@/lib/forums/forum";
import { routes } from "@/lib/routes";

interface NextMeetingsProps {
  org: { slug: string; timeZone: string };
  next: readonly { forum: Forum; plannedAt: Date | null }[];
  lang: FormatLang;
}

/** When each forum meets next. */
export function NextMeetings({ org, next, lang }: NextMeetingsProps) {
  const t = useTranslations("forums");
  return (
    <Card aria-labelledby="next-meetings">
      <CardHeader id="next-meetings" title={t("nextTitle")} />
      <CardBody>
        <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-4">
          {next.map(({ forum, plannedAt }) => (
            <div key={forum}>
              <dt className="text-ink-subtle">{t(`name.${forum}`)}</dt>
              <dd className="font-medium">
                {plannedAt ? (
                  <TextLink
                    href={routes.customer.forumMeetings(org.slug, { year: yearOf(plannedAt, org.timeZone), forum })}
                  >
                    {formatInstant(plannedAt, lang, org.timeZone)}
                  </TextLink>
                ) : (
                  <span className="font-normal text-ink-muted">{t("notPlanned")}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </CardBody>
    </Card>
  );
}

function yearOf(at: Date, timeZone: string): string {
  return formatInstant(at, "sv", timeZone, "date").slice(-4);
}
