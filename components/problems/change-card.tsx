import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Unfolding } from "@/components/desk/unfolding";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { nameChangeAction, partChangeAction } from "@/lib/cases/problems/actions";
import type { NamedChange } from "@/lib/cases/problems/change-queries";

interface ChangeCardProps {
  org: string;
  reference: string;
  changes: readonly NamedChange[];
  /** At the desk, for those who work with the case. */
  mayWrite: boolean;
}

/** The changes that a case names, by what they are called where changes are managed. */
export function ChangeCard({ org, reference, changes, mayWrite }: ChangeCardProps) {
  const t = useTranslations("problems.changes");
  if (changes.length === 0 && !mayWrite) return null;
  const hidden = { org, ref: reference };
  return (
    <Card>
      <CardHeader title={t("title")} />
      <CardBody className="grid grid-cols-1 gap-4 text-sm">
        <Messages of={["problems"]}>
          {changes.length === 0 && <p className="text-ink-muted">{t("none")}</p>}
          <ul className="grid gap-3 empty:hidden">
            {changes.map((change) => (
              <li key={change.id} className="grid justify-items-start gap-1.5">
                <span className="wrap-anywhere">
                  {change.link ? (
                    <a
                      href={change.link}
                      rel="noreferrer"
                      className="rounded-sm text-accent underline underline-offset-2"
                    >
                      {change.reference}
                    </a>
                  ) : (
                    change.reference
                  )}
                  {!change.isPublic && <span className="text-ink-subtle"> ({t("internal")})</span>}
                </span>
                {mayWrite && (
                  <ActionForm
                    action={partChangeAction}
                    submit={t("part")}
                    variant="quiet"
                    hidden={{ ...hidden, change: change.id }}
                  />
                )}
              </li>
            ))}
          </ul>
          {mayWrite && (
            <Unfolding title={t("add")}>
              <ActionForm
                action={nameChangeAction}
                submit={t("submit")}
                hidden={hidden}
                fields={[
                  { name: "reference", label: t("reference"), hint: t("referenceHint"), required: true },
                  { name: "link", label: t("link"), hint: t("linkHint") },
                  {
                    name: "public",
                    label: t("public"),
                    options: [
                      { value: "no", label: t("no") },
                      { value: "yes", label: t("yes") },
                    ],
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
