import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Messages } from "@/components/ui/messages";
import { capitalised } from "@/lib/measures/format-measure";
import type { ReportKind } from "@/lib/reports/model/model";
import { subscribeToPackAction } from "@/lib/reports/subscriptions/actions";
import { clockText } from "@/lib/reports/subscriptions/schedule";
import { weekdayName } from "./schedule-text";

interface SubscriptionFormProps {
  org: { slug: string; timeZone: string };
  kinds: readonly { kind: ReportKind; sections: readonly string[] }[];
  definitions: readonly { id: string; name: string }[];
}

/** Only the day that goes with how often it comes; a browser that cannot tell shows both. */
const oneDay =
  "[&:has([name=rhythm]_[value=monthly]:checked)_div:has(>*>[name=weekday])]:hidden [&:has([name=rhythm]_[value=weekly]:checked)_div:has(>*>[name=day])]:hidden";

const days = Array.from({ length: 28 }, (_, index) => index + 1);
const halfHours = Array.from({ length: 48 }, (_, index) => index * 30);

/** Which report, in which language, with what in it, and when. */
export function SubscriptionForm({ org, kinds, definitions }: SubscriptionFormProps) {
  const t = useTranslations("packs.subscriptions");
  const packs = useTranslations("packs");
  const lang = useLocale();
  const sections = [...new Set(kinds.flatMap((one) => one.sections))];
  const option = (value: string | number, label: string) => ({ value: String(value), label });
  return (
    <Card data-print="hide">
      <CardHeader title={t("title")} note={t("lead")} />
      <CardBody>
        <Messages of={["packs"]}>
          <ActionForm
            action={subscribeToPackAction}
            submit={t("submit")}
            hidden={{ org: org.slug }}
            inline
            className={oneDay}
            fields={[
              {
                name: "kind",
                label: t("kind"),
                options: [
                  ...kinds.map(({ kind }) => option(kind, packs(`kind.${kind}`))),
                  ...definitions.map(({ id, name }) => option(id, name)),
                ],
              },
              {
                name: "rhythm",
                label: t("rhythm"),
                options: (["monthly", "weekly"] as const).map((name) => option(name, t(`rhythms.${name}`))),
              },
              { name: "day", label: t("day"), defaultValue: "3", options: days.map((day) => option(day, String(day))) },
              {
                name: "weekday",
                label: t("weekday"),
                options: days.slice(0, 7).map((day) => option(day, capitalised(weekdayName(day, lang)))),
              },
              {
                name: "time",
                label: t("time"),
                defaultValue: "07:30",
                options: halfHours.map((minute) => option(clockText(minute), clockText(minute))),
              },
              {
                name: "lang",
                label: packs("lang"),
                defaultValue: lang,
                options: (["sv", "en"] as const).map((value) => option(value, packs(`langs.${value}`))),
              },
            ]}
          >
            {sections.length > 1 && (
              <fieldset className="w-full min-w-0">
                <legend className="font-medium text-sm">{packs("sections")}</legend>
                <p className="text-ink-subtle text-sm">{packs("sectionsHint")}</p>
                <div className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
                  {sections.map((id) => (
                    <Checkbox key={id} name={`section-${id}`} label={packs(`section.${id}` as "section.levels")} />
                  ))}
                </div>
              </fieldset>
            )}
          </ActionForm>
        </Messages>
        <p className="mt-3 text-ink-subtle text-sm">{t("timeHint", { zone: org.timeZone })}</p>
      </CardBody>
    </Card>
  );
}
