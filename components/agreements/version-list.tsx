import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { formatInstant, formatLevel, formatLocalDate } from "@/lib/format";
import { routes } from "@/lib/routes";
import type { AgreementVersionRow, VersionFacts } from "@/lib/sla/version-queries";
import { TermsView } from "./terms-view";

interface VersionListProps {
  org: { slug: string; timeZone: string };
  versions: readonly AgreementVersionRow[];
  /** The version in force today. */
  current: string | null;
  today: string;
  calendarName: (key: string) => string;
  serviceName: (key: string) => string;
}

/** Every version of an agreement, newest first; the one in force stands open. */
export function VersionList({ org, versions, current, today, calendarName, serviceName }: VersionListProps) {
  const t = useTranslations("agreements.org");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("versions")} />
      <CardBody className="grid gap-4">
        {versions.map((version) => {
          const { id, validFrom, terms, note } = version;
          const standing = id === current ? "current" : validFrom > today ? "future" : "past";
          return (
            <details key={id} open={id === current} className="rounded-lg border border-line">
              <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
                <span className="font-medium">{t("validFrom", { date: formatLocalDate(validFrom, lang) })}</span>
                <Badge tone={standing === "current" ? "good" : standing === "future" ? "info" : "neutral"}>
                  {t(standing)}
                </Badge>
                <span className="text-ink-subtle text-sm">
                  {t("promised", { share: formatLevel(terms.promisedShare, lang) })}
                </span>
              </summary>
              <div className="grid gap-3 pb-4">
                <p className="px-5 text-ink-subtle text-sm">
                  <Maker version={version} timeZone={org.timeZone} />
                  {note && ` ${note}`}
                </p>
                <TermsView terms={terms} validFrom={validFrom} calendarName={calendarName} serviceName={serviceName} />
                <div className="px-5">
                  <LinkButton href={routes.desk.newAgreementVersion(org.slug, id)}>{t("newFrom")}</LinkButton>
                </div>
              </div>
            </details>
          );
        })}
      </CardBody>
    </Card>
  );
}

/** Who made a version, and when. */
export function Maker({ version, timeZone }: { version: VersionFacts; timeZone: string }) {
  const t = useTranslations("agreements.org");
  const lang = useLocale();
  if (version.madeBy === null) return t("original");
  return t("made", { when: formatInstant(version.madeAt, lang, timeZone), who: version.madeBy });
}
