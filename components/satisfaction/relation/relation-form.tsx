import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { formatLocalDate } from "@/lib/format";
import { answerRelationSurveyAction } from "@/lib/satisfaction/actions";
import { scores } from "@/lib/satisfaction/invitation";
import { forumOf, statementsOf } from "@/lib/satisfaction/relation";
import type { OwnRelation } from "@/lib/satisfaction/relation-queries";
import { localDateAt } from "@/lib/time/local-date";

export interface RelationFormProps {
  org: { slug: string; timeZone: string };
  own: OwnRelation;
}

const npsValues = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];

/** The yearly questions to somebody who was invited. */
export function RelationForm({ org, own }: RelationFormProps) {
  const t = useTranslations("satisfaction.relation");
  const roles = useTranslations("access.roles");
  const lang = useLocale();
  const level = forumOf(own.role);
  if (level === null) return null;
  const last = formatLocalDate(localDateAt(Date.parse(own.closesAt), org.timeZone), lang, "longDate");
  const choose = { value: "", label: t("form.choose") };
  return (
    <Card>
      <CardHeader
        title={t("form.title", { year: String(own.year) })}
        note={t("form.lead", { role: roles(own.role as never), last })}
      />
      <CardBody>
        <Messages of={["satisfaction"]}>
          <ActionForm
            action={answerRelationSurveyAction}
            submit={own.nps === null ? t("form.send") : t("form.change")}
            variant="primary"
            className="max-w-2xl"
            hidden={{ org: org.slug }}
            fields={[
              {
                name: "nps",
                label: t("form.nps"),
                hint: t("form.npsHint"),
                required: true,
                defaultValue: own.nps === null ? "" : String(own.nps),
                options: [choose, ...npsValues.map((value) => ({ value: String(value), label: String(value) }))],
              },
              ...statementsOf(level).map((statement) => ({
                name: `s.${statement}`,
                label: t(`statements.${statement}`),
                defaultValue: String(own.scores[statement] ?? ""),
                options: [
                  choose,
                  ...scores.map((value) => ({ value: String(value), label: t(`form.agree.${value}` as never) })),
                ],
              })),
              { name: "comment", label: t("form.comment"), multiline: true, defaultValue: own.comment },
            ]}
          />
        </Messages>
      </CardBody>
    </Card>
  );
}
