import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/access/action-form";
import { ForumLink } from "@/components/forums/forum-link";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { closeEscalationAction, escalateCaseAction } from "@/lib/cases/incidents/escalation-actions";
import type { ListedEscalation } from "@/lib/cases/incidents/escalation-queries";
import { EscalationWords } from "./escalation-words";

export interface CaseEscalationsProps {
  org: { slug: string; key: string; timeZone: string };
  reference: string;
  escalations: readonly ListedEscalation[];
  mayEscalate: boolean;
  isSecurity: boolean;
  /** A closed case is not lifted any higher, but what was is still to be ended. */
  isClosed: boolean;
  /** Whom each level would tell. */
  levels: readonly { level: 1 | 2 | 3; names: readonly string[] }[];
}

/** Beside a case: what has been escalated, and for those who work on it a way to escalate. Nothing at all without either. */
export function CaseEscalations(props: CaseEscalationsProps) {
  const { org, reference, escalations, mayEscalate, isSecurity, isClosed, levels } = props;
  const [t, listed] = [useTranslations("incidents.escalate"), useTranslations("incidents.escalations")];
  const mayLift = mayEscalate && !isClosed;
  if (escalations.length === 0 && !mayLift) return null;
  const hidden = { org: org.slug, ref: reference };
  // A security case stands on the list of its officers alone.
  const isListed = !isSecurity && escalations.some(({ closedAt }) => closedAt === null);
  const toForum = (words: ReactNode) => <ForumLink org={org.slug} place="operative-escalations" words={words} />;
  return (
    <Card>
      <CardHeader title={t("title")} id="escalation" note={isListed && listed.rich("lead", { forum: toForum })} />
      <CardBody className="grid gap-4">
        <Messages of={["incidents"]}>
          <ol className="grid gap-4 empty:hidden">
            {escalations.map((escalation) => (
              <li key={escalation.id} className="grid gap-2">
                <EscalationWords org={org} escalation={escalation} />
                {mayEscalate && !escalation.closedAt && (
                  <details data-print="hide">
                    <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium text-accent text-sm">
                      {t("close")}
                    </summary>
                    <ActionForm
                      className="mt-2 max-w-xl"
                      action={closeEscalationAction}
                      submit={t("closeSubmit")}
                      hidden={{ ...hidden, escalation: escalation.id }}
                      fields={[{ name: "outcome", label: t("outcome"), multiline: true, required: true }]}
                    />
                  </details>
                )}
              </li>
            ))}
          </ol>
          {mayLift && (
            <details data-print="hide">
              <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium text-accent text-sm">
                {t("open")}
              </summary>
              <p className="mt-1 mb-3 text-ink-subtle text-sm">{t(isSecurity ? "leadSecurity" : "lead")}</p>
              <ActionForm
                className="max-w-xl"
                action={escalateCaseAction}
                submit={t("submit")}
                hidden={hidden}
                fields={[
                  {
                    name: "level",
                    label: t("level"),
                    options: levels.map(({ level, names }) => ({
                      value: String(level),
                      label: t("levelOption", {
                        level,
                        name: t(`name.${level}`),
                        who: names.join(", ") || t("nobody"),
                      }),
                    })),
                  },
                  { name: "reason", label: t("reason"), hint: t("reasonHint"), multiline: true, required: true },
                ]}
              />
            </details>
          )}
        </Messages>
      </CardBody>
    </Card>
  );
}
