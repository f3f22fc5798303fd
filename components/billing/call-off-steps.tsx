import { useLocale, useTranslations } from "next-intl";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { CallOffStep } from "@/lib/billing/call-offs/queries";
import { formatInstant } from "@/lib/format";
import { CallOffBadge } from "./call-off-table";

/** Each state the call-off has come to, when, by whom, and what was said. */
export function CallOffSteps({ steps, timeZone }: { steps: readonly CallOffStep[]; timeZone: string }) {
  const t = useTranslations("callOffs.page");
  const lang = useLocale();
  return (
    <Card>
      <CardHeader title={t("steps")} />
      <CardBody>
        <ol className="grid gap-4">
          {steps.map(({ id, state, at, by, note }) => {
            const when = formatInstant(at, lang, timeZone);
            return (
              <li key={id} className="grid gap-1">
                <p className="flex flex-wrap items-center gap-2 text-sm">
                  <CallOffBadge state={state} />
                  <span className="text-ink-muted">
                    {by ? t("stepBy", { who: by, when }) : t("stepByInvoice", { when })}
                  </span>
                </p>
                {note && <p className="max-w-prose whitespace-pre-line text-sm">{note}</p>}
              </li>
            );
          })}
        </ol>
      </CardBody>
    </Card>
  );
}
