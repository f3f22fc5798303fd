import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { ListedClock } from "@/lib/cases/list-queries";
import { isLate } from "@/lib/cases/listing";
import type { ClockResult } from "@/lib/sla/outcome";

const tones: Record<ClockResult, Tone> = {
  met: "good",
  breached: "bad",
  running: "info",
  "running-late": "bad",
  excluded: "neutral",
};

/** How a clock stands; one that runs past its due time is late now. */
export function OutcomeBadge({
  clock,
  now,
}: {
  clock: Pick<ListedClock, "outcome" | "dueAt" | "pausedAt" | "cycle">;
  now: number;
}) {
  const t = useTranslations("cases");
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap">
      <ResultBadge result={isLate(clock, now) ? "running-late" : clock.outcome} />
      {clock.cycle > 1 && <span className="text-ink-subtle text-xs">{t("cycle", { cycle: clock.cycle })}</span>}
    </span>
  );
}

export function ResultBadge({ result }: { result: ClockResult }) {
  const t = useTranslations("sla.outcome");
  return (
    <Badge tone={tones[result]} dot>
      {t(result)}
    </Badge>
  );
}
