import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { DeskAbility } from "@/lib/cases/desk/abilities";
import {
  assignCaseAction,
  closeCaseAction,
  endWaitAction,
  rateCaseAction,
  reopenCaseAction,
} from "@/lib/cases/desk/case-actions";
import { formatLocalDate } from "@/lib/format";
import type { Ending } from "@/lib/sla/ending";
import { DeskForm, type DeskFormProps } from "./desk-form";
import { Unfolding } from "./unfolding";

export interface HandlingCardProps {
  target: DeskFormProps["target"];
  abilities: Readonly<Record<DeskAbility, boolean>>;
  /** What follows on the resolution, while the case is resolved. */
  ending: Ending | null;
  agents: readonly { id: string; name: string }[];
  groups: readonly string[];
  viewerId: string;
  services: readonly { key: string; name: string }[];
  current: {
    assigneeId: string | null;
    assignee: string | null;
    group: string | null;
    priority: number;
    service: string;
  };
}

/** What is done with a case besides writing on it: who has it, how urgent it is, and the steps of its life. */
export function HandlingCard({
  target,
  abilities,
  ending,
  agents,
  groups,
  viewerId,
  services,
  current,
}: HandlingCardProps) {
  const t = useTranslations("caseDesk");
  // An imported case knows its assignee by name alone.
  const holder = current.assigneeId ?? agents.find(({ name }) => name === current.assignee)?.id ?? "";
  return (
    <Card>
      <CardHeader title={t("handling")} />
      <CardBody className="grid gap-4">
        {ending && <EndingWords ending={ending} />}
        {abilities.close && (
          <DeskForm action={closeCaseAction} target={target} submit={t("close.submit")} variant="primary" />
        )}
        {abilities.endWait && <DeskForm action={endWaitAction} target={target} submit={t("wait.end")} />}
        {abilities.reopen && (
          <Unfolding title={t("reopen.title")}>
            <DeskForm
              action={reopenCaseAction}
              target={target}
              submit={t("reopen.submit")}
              fields={[{ name: "reason", label: t("reason"), hint: t("reasonHint") }]}
            />
          </Unfolding>
        )}
        {abilities.assign && holder !== viewerId && (
          <DeskForm action={assignCaseAction} target={target} submit={t("keys.take")} hidden={{ person: "me" }} />
        )}
        {abilities.assign && (
          <DeskForm
            key={`${holder} ${current.group}`}
            action={assignCaseAction}
            target={target}
            submit={t("assign.submit")}
            fields={[
              {
                name: "person",
                label: t("assign.person"),
                defaultValue: holder,
                options: [
                  { value: "", label: t("nobody") },
                  { value: "me", label: t("assign.me") },
                  ...agents.map(({ id, name }) => ({ value: id, label: name })),
                ],
              },
              {
                name: "group",
                label: t("assign.group"),
                optionalLabel: t("optional"),
                defaultValue: current.group ?? "",
                suggestions: groups,
                autoComplete: "off",
              },
            ]}
          />
        )}
        {abilities.rate && (
          <Unfolding title={t("rate.title")}>
            <DeskForm
              key={`${current.priority} ${current.service}`}
              action={rateCaseAction}
              target={target}
              submit={t("rate.submit")}
              fields={[
                {
                  name: "priority",
                  label: t("rate.priority"),
                  defaultValue: String(current.priority),
                  options: ["1", "2", "3", "4", "5"].map((value) => ({
                    value,
                    label: t(`rate.priorities.${value as "1"}`),
                  })),
                },
                {
                  name: "service",
                  label: t("rate.service"),
                  defaultValue: current.service,
                  options: services.map(({ key, name }) => ({ value: key, label: name })),
                },
                { name: "reason", label: t("reason"), hint: t("reasonHint") },
              ]}
            />
          </Unfolding>
        )}
      </CardBody>
    </Card>
  );
}

function EndingWords({ ending: { reopenDate, closes } }: { ending: Ending }) {
  const t = useTranslations("caseDesk.ending");
  const lang = useLocale();
  return (
    <p className="text-ink-muted text-sm">
      {closes ? t("closes", { after: formatLocalDate(closes.date, lang, "longDate") }) : t("never")}{" "}
      {t("reopen", { until: formatLocalDate(reopenDate, lang, "longDate") })}
    </p>
  );
}
