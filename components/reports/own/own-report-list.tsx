import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Messages } from "@/components/ui/messages";
import { TextLink } from "@/components/ui/text-link";
import { formatLocalMonth } from "@/lib/format";
import { capitalised } from "@/lib/measures/format-measure";
import type { ReportKind } from "@/lib/reports/model/model";
import { beginOwnReportAction } from "@/lib/reports/own/actions";
import type { ReportDefinition } from "@/lib/reports/own/definition";
import { routes } from "@/lib/routes";

interface OwnReportListProps {
  org: { slug: string; name: string };
  definitions: readonly ReportDefinition[];
  kinds: readonly { kind: ReportKind }[];
  months: readonly string[];
  mayCompose: boolean;
}

/** The customer's own reports, their last months a press away, and for those who make reports a new one. */
export function OwnReportList({ org, definitions, kinds, months, mayCompose }: OwnReportListProps) {
  const t = useTranslations("packs.own");
  const packs = useTranslations("packs");
  const lang = useLocale();
  if (definitions.length === 0 && !mayCompose) return null;
  return (
    <Card>
      <CardHeader title={t("title")} note={t("lead", { org: org.name })} />
      {definitions.length === 0 && <p className="px-5 pt-2 pb-4 text-ink-muted text-sm">{t("none")}</p>}
      <ul className="mt-2 grid grid-cols-1">
        {definitions.map(({ id, name, parts }) => (
          <li
            key={id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-t px-5 py-3 text-sm first:border-t-0"
          >
            <div className="grid min-w-0 gap-1">
              <h3 className="wrap-anywhere font-medium text-base">{name}</h3>
              <p className="text-ink-subtle">
                {parts.map(({ section }) => packs(`section.${section}`)).join(" · ") || t("nothing")}
              </p>
              {parts.length > 0 && (
                <p className="flex flex-wrap gap-x-4 gap-y-1">
                  {months.slice(0, 4).map((month, index) => {
                    const called = capitalised(formatLocalMonth(month, lang));
                    return (
                      <TextLink
                        key={month}
                        href={routes.customer.pack(org.slug, id, month)}
                        className="inline-block py-0.5"
                      >
                        <span className="sr-only">{packs("open", { report: name })}, </span>
                        {index === 0 ? packs("goesOn", { month: called }) : called}
                      </TextLink>
                    );
                  })}
                </p>
              )}
            </div>
            {mayCompose && (
              <LinkButton
                href={routes.customer.ownReport(org.slug, id)}
                size="sm"
                aria-label={t("editOne", { report: name })}
              >
                {t("edit")}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
      {mayCompose && (
        <CardBody className="border-line border-t pt-4" data-print="hide">
          <h3 className="mb-3 font-medium text-sm">{t("new")}</h3>
          <Messages of={["packs"]}>
            <ActionForm
              action={beginOwnReportAction}
              submit={t("begin")}
              hidden={{ org: org.slug }}
              inline
              fields={[
                { name: "name", label: t("name"), required: true },
                {
                  name: "like",
                  label: t("like"),
                  options: kinds.map(({ kind }) => ({ value: kind, label: packs(`kind.${kind}`) })),
                },
              ]}
            />
          </Messages>
        </CardBody>
      )}
    </Card>
  );
}
