import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import type { CustomerAccess } from "@/lib/access/viewer";
import { caseReference } from "@/lib/cases/reference";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";
import type { LowAnswer } from "@/lib/satisfaction/action-queries";
import { makeSurveyActionAction, setSurveyAsideAction } from "@/lib/satisfaction/actions";

type Owners = ReadonlyMap<string, readonly { id: string; name: string }[]>;

export interface LowAnswersProps {
  low: readonly LowAnswer[];
  customers: readonly Pick<CustomerAccess, "id" | "slug" | "key" | "name" | "timeZone">[];
  owners: Owners;
  viewerId: string;
}

/** What users were not satisfied with, until somebody has decided. */
export function LowAnswers({ low, customers, owners, viewerId }: LowAnswersProps) {
  const t = useTranslations("satisfaction.desk");
  return (
    <Card>
      <CardHeader title={t("low")} />
      <CardBody>
        {low.length === 0 && <EmptyState title={t("noLow")}>{t("noLowLead")}</EmptyState>}
        <ul className="divide-y divide-line">
          {low.map((answer) => {
            const org = customers.find(({ id }) => id === answer.orgId);
            return (
              org && (
                <Low key={answer.id} answer={answer} org={org} owners={owners.get(org.id) ?? []} viewerId={viewerId} />
              )
            );
          })}
        </ul>
      </CardBody>
    </Card>
  );
}

interface LowProps {
  answer: LowAnswer;
  org: LowAnswersProps["customers"][number];
  owners: readonly { id: string; name: string }[];
  viewerId: string;
}

function Low({ answer, org, owners, viewerId }: LowProps) {
  const t = useTranslations("satisfaction.desk");
  const answers = useTranslations("satisfaction.answers");
  const why = useTranslations("survey.reason");
  const lang = useLocale();
  const hidden = { org: org.slug, answer: answer.id };
  const reference = answer.caseNumber === null ? null : caseReference(org.key, answer.caseNumber);
  return (
    <li className="grid gap-2 py-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-subtle text-sm">
        <Badge tone="bad">{answers("score", { score: answer.score })}</Badge>
        <span className="font-medium text-ink">{org.name}</span>
        {reference && <TextLink href={routes.desk.case(org.slug, reference)}>{reference}</TextLink>}
        <span>{formatInstant(answer.answeredAt, lang, org.timeZone, "date")}</span>
        {answer.reason && <Badge tone="warn">{why(answer.reason)}</Badge>}
      </p>
      <p className="max-w-prose whitespace-pre-line">{answer.comment}</p>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <details className="min-w-0">
          <summary className="w-fit rounded-sm py-1.5 text-accent text-sm hover:underline">{t("make")}</summary>
          <ActionForm
            action={makeSurveyActionAction}
            submit={t("make")}
            hidden={hidden}
            className="mt-2 max-w-2xl"
            fields={[
              { name: "said", label: t("said"), hint: t("saidHint"), required: true },
              { name: "body", label: t("body"), multiline: true, required: true },
              {
                name: "owner",
                label: t("owner"),
                required: true,
                defaultValue: viewerId,
                options: owners.map(({ id, name }) => ({ value: id, label: name })),
              },
              { name: "due", label: t("due"), type: "date", required: true },
            ]}
          />
        </details>
        <ActionForm action={setSurveyAsideAction} submit={t("setAside")} variant="quiet" hidden={hidden} />
      </div>
    </li>
  );
}
