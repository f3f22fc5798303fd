import { useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { type FormatLang, formatInstant } from "@/lib/format";
import type { DoneAction } from "@/lib/satisfaction/action-queries";

export interface DoneSectionProps {
  done: readonly DoneAction[];
  timeZone: string;
  lang: FormatLang;
}

/** "You said, we did." */
export function DoneSection({ done, timeZone, lang }: DoneSectionProps) {
  const t = useTranslations("satisfaction");
  return (
    <Card>
      <CardHeader title={t("done")} note={t("doneNote")} />
      <CardBody>
        {done.length === 0 && <p className="text-ink-subtle text-sm">{t("noDone")}</p>}
        <ul className="divide-y divide-line">
          {done.map(({ id, said, did, doneAt }) => (
            <li key={id} className="grid gap-x-6 gap-y-1 py-3 text-sm md:grid-cols-2">
              <div>
                <p className="font-medium text-ink-subtle text-xs">{t("said")}</p>
                <p>{said}</p>
              </div>
              <div>
                <p className="font-medium text-ink-subtle text-xs">
                  {t("did")} · {formatInstant(doneAt, lang, timeZone, "date")}
                </p>
                <p>{did}</p>
              </div>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
