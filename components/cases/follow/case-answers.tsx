import { useTranslations } from "next-intl";
import type { Following } from "@/lib/cases/follow/following-queries";

/** What the form asked and the reporter answered. */
export function CaseAnswers({ answers, impact, urgency }: Pick<Following, "answers" | "impact" | "urgency">) {
  const t = useTranslations("follow.answers");
  const words = useTranslations("reporting");
  const rows = [
    ...answers,
    ...(impact ? [{ label: t("impact"), value: words(`impact.${impact}`) }] : []),
    ...(urgency ? [{ label: t("urgency"), value: words(`urgency.${urgency}`) }] : []),
  ];
  if (rows.length === 0) return null;
  return (
    <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[auto_1fr]">
      {rows.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-ink-subtle">{label}</dt>
          <dd className="wrap-anywhere min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
