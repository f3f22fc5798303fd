import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { contactDay } from "@/lib/cases/desk/wait";
import { formatLocalDate } from "@/lib/format";

export interface WaitWordsProps {
  wait: {
    reason: "customer" | "third_party" | "maintenance";
    party?: string;
    reference?: string;
    nextContact?: string;
  };
  /** A local date. */
  today: string;
}

/** Whom a case waits for, and when the supplier gets in touch; a day that has passed stands out. */
export function WaitWords({ wait, today }: WaitWordsProps) {
  const t = useTranslations("caseDesk.wait");
  const lang = useLocale();
  const day = wait.nextContact && contactDay(wait.nextContact, today);
  return (
    <span className="grid justify-items-start gap-1">
      <span className="wrap-anywhere">
        {wait.party ?? t(wait.reason)}
        {wait.reference && <span className="text-ink-subtle"> ({wait.reference})</span>}
      </span>
      {wait.nextContact && day && (
        <Badge tone={day === "overdue" ? "bad" : day === "today" ? "warn" : "neutral"} dot={day !== "later"}>
          {t(`contact.${day}`, { date: formatLocalDate(wait.nextContact, lang, "day") })}
        </Badge>
      )}
    </span>
  );
}
