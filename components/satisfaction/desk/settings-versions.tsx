import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { formatInstant, formatPercent } from "@/lib/format";
import type { SettingsVersion } from "@/lib/satisfaction/settings-queries";

export interface SettingsVersionsProps {
  versions: readonly SettingsVersion[];
  names: ReadonlyMap<string, string>;
  timeZone: string;
}

export function SettingsVersions({ versions, names, timeZone }: SettingsVersionsProps) {
  const t = useTranslations("satisfaction.settings");
  const lang = useLocale();
  if (versions.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t("versions")} />
      <CardBody>
        <ul className="divide-y divide-line text-sm">
          {versions.map(({ version, values, madeAt, madeById }, index) => (
            <li key={version} className="grid gap-0.5 py-3">
              <p className="flex flex-wrap items-center gap-x-3">
                <span className="font-medium">{t("version", { version })}</span>
                {index === 0 && <Badge tone="good">{t("inForce")}</Badge>}
                <span className="text-ink-subtle">
                  {formatInstant(madeAt, lang, timeZone)} {names.get(madeById ?? "")}
                </span>
              </p>
              <p className="text-ink-muted">
                {t("summary", {
                  share: formatPercent(values.share, lang, 0),
                  delay: values.delayHours,
                  quarantine: values.quarantineDays,
                  open: values.daysOpen,
                })}
              </p>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
