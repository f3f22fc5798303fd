import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ChangeRecord } from "@/lib/changes/change-queries";
import { verdictTones } from "./change-words";

/** What a change counts as, and whether it was late. */
export function ChangeBadges({ change: { verdict, late } }: { change: Pick<ChangeRecord, "verdict" | "late"> }) {
  const t = useTranslations("changes.verdict");
  const key = verdict ?? "none";
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <Badge tone={verdictTones[key]} dot>
        {t(key)}
      </Badge>
      {late && <Badge tone="warn">{t("late")}</Badge>}
    </span>
  );
}
