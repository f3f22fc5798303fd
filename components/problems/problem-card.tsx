import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { saveProblemAction } from "@/lib/cases/problems/actions";
import type { ProblemRecord } from "@/lib/cases/problems/problem-queries";

interface ProblemCardProps {
  org: string;
  reference: string;
  record: ProblemRecord;
  mayWrite: boolean;
}

/** Cause and workaround of a problem: to be written for those who work with cases, to be read for others. */
export function ProblemCard({ org, reference, record, mayWrite }: ProblemCardProps) {
  const t = useTranslations("problems.record");
  const { isKnownError, cause, workaround, revision } = record;
  return (
    <Card>
      <CardHeader title={t("title")} actions={isKnownError && <Badge tone="info">{t("knownError")}</Badge>} />
      <CardBody className="grid grid-cols-1 gap-4 text-sm">
        {mayWrite ? (
          <Messages of={["problems"]}>
            <ActionForm
              key={revision}
              action={saveProblemAction}
              submit={t("submit")}
              hidden={{ org, ref: reference, revision: String(revision) }}
              fields={[
                { name: "cause", label: t("cause"), multiline: true, defaultValue: cause },
                {
                  name: "workaround",
                  label: t("workaround"),
                  hint: t("workaroundHint"),
                  multiline: true,
                  defaultValue: workaround,
                },
                {
                  name: "knownError",
                  label: t("knownError"),
                  hint: t("knownErrorHint"),
                  defaultValue: isKnownError ? "yes" : "no",
                  options: [
                    { value: "no", label: t("no") },
                    { value: "yes", label: t("yes") },
                  ],
                },
              ]}
            />
          </Messages>
        ) : (
          <dl className="grid gap-3">
            <Said label={t("cause")} text={cause || t("unknown")} />
            <Said label={t("workaround")} text={workaround || t("unknown")} />
          </dl>
        )}
      </CardBody>
    </Card>
  );
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <div>
      <dt className="text-ink-subtle">{label}</dt>
      <dd className="wrap-anywhere whitespace-pre-line">{text}</dd>
    </div>
  );
}
