import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { isRole } from "@/lib/access/roles";
import type { ToldOfIncident } from "@/lib/cases/incidents/queries";
import { formatInstant } from "@/lib/format";

/** Who got a mail when the follow-up was opened, as which role and when. */
export function FollowUpTold({ told, timeZone }: { told: readonly ToldOfIncident[]; timeZone: string }) {
  const [t, roles] = [useTranslations("incidents.told"), useTranslations("access.roles")];
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("title")} note={t("lead")} />
      <CardBody className="text-sm">
        {told.length === 0 && <p className="text-ink-subtle">{t("none")}</p>}
        <ul className="grid gap-2 empty:hidden">
          {told.map(({ name, role, at }) => (
            <li key={`${role} ${name}`}>
              {name}
              <span className="block text-ink-subtle">
                {isRole(role) ? roles(role) : role} ·{" "}
                <time dateTime={at.toISOString()} className="tabular-nums">
                  {formatInstant(at, lang, timeZone)}
                </time>
              </span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
