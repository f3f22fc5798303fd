import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Unfolding } from "@/components/desk/unfolding";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { TextLink } from "@/components/ui/text-link";
import { caseReference } from "@/lib/cases/reference";
import { linkChangeIncidentAction, partChangeIncidentAction } from "@/lib/changes/actions";
import type { ChangePage } from "@/lib/changes/loaders";
import { formatInstant } from "@/lib/format";
import { routes } from "@/lib/routes";

/** The cases that a change caused; those that the reader does not see are counted alone. */
export function ChangeIncidents({ page }: { page: Pick<ChangePage, "org" | "change" | "incidents" | "mayWrite"> }) {
  const t = useTranslations("changes.incidents");
  const lang = useLocale();
  const { org, change, incidents, mayWrite } = page;
  const hidden = { org: org.slug, ref: change.reference };
  const unseen = change.incidents - incidents.length;
  return (
    <Card>
      <CardHeader title={t("title")} />
      <CardBody className="grid grid-cols-1 gap-4 text-sm">
        <Messages of={["changes"]}>
          {change.incidents === 0 && <p className="text-ink-muted">{t("none")}</p>}
          <ul className="grid gap-3 empty:hidden">
            {incidents.map(({ id, number, title, priority, openedAt }) => {
              const reference = caseReference(org.key, number);
              return (
                <li key={id} className="grid justify-items-start gap-1">
                  <TextLink href={routes.customer.case(org.slug, reference)} className="wrap-anywhere">
                    {reference} {title}
                  </TextLink>
                  <span className="text-ink-subtle">
                    {t("priority", { priority })}, {formatInstant(openedAt, lang, org.timeZone)}
                  </span>
                  {mayWrite && (
                    <ActionForm
                      action={partChangeIncidentAction}
                      submit={t("part", { case: reference })}
                      variant="quiet"
                      hidden={{ ...hidden, case: id }}
                    />
                  )}
                </li>
              );
            })}
          </ul>
          {unseen > 0 && <p className="text-ink-muted">{t("unseen", { n: unseen })}</p>}
          {mayWrite && (
            <Unfolding title={t("add")}>
              <ActionForm
                action={linkChangeIncidentAction}
                submit={t("submit")}
                hidden={hidden}
                fields={[
                  {
                    ...{ name: "case", label: t("reference"), required: true, autoComplete: "off" },
                    hint: t("referenceHint", { example: caseReference(org.key, 123) }),
                  },
                ]}
              />
            </Unfolding>
          )}
        </Messages>
      </CardBody>
    </Card>
  );
}
