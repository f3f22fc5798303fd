import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Messages } from "@/components/ui/messages";
import { excludeClockAction, includeClockAction } from "@/lib/cases/actions";
import type { ClockName } from "@/lib/sla/events";

export interface ExcludeClockProps {
  /** The customer's slug. */
  org: string;
  /** "NORD-123". */
  reference: string;
  clocks: readonly { clock: ClockName; isExcluded: boolean }[];
}

/** For those who answer for the service level: takes a clock out of it with a reason, or puts it back. */
export function ExcludeClock({ org, reference, clocks }: ExcludeClockProps) {
  const t = useTranslations("cases.exclude");
  // A reopened case may have several clocks of one name; an exclusion concerns them all.
  const excluded = [...new Set(clocks.filter(({ isExcluded }) => isExcluded).map(({ clock }) => clock))];
  const counted = [...new Set(clocks.map(({ clock }) => clock))].filter((clock) => !excluded.includes(clock));
  const hidden = { org, ref: reference };
  return (
    <details data-print="hide" className="border-line border-t pt-4">
      <summary className="cursor-pointer py-1 font-medium text-sm">{t("title")}</summary>
      <p className="mt-1 mb-4 text-ink-subtle text-sm">{t("lead")}</p>
      <Messages of={["cases"]}>
        <div className="grid max-w-lg gap-4">
          {excluded.map((clock) => (
            <ActionForm
              key={clock}
              action={includeClockAction}
              submit={`${t("include")}: ${t(clock).toLowerCase()}`}
              hidden={{ ...hidden, clock }}
            />
          ))}
          {counted.length > 0 && (
            <ActionForm
              action={excludeClockAction}
              submit={t("submit")}
              hidden={hidden}
              fields={[
                {
                  name: "clock",
                  label: t("clock"),
                  options: counted.map((clock) => ({ value: clock, label: t(clock) })),
                },
                { name: "reason", label: t("reason"), hint: t("reasonHint"), required: true },
              ]}
            />
          )}
        </div>
      </Messages>
    </details>
  );
}
