import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { CaseState } from "@/lib/sla/outcome";

const tones: Record<CaseState, Tone> = { open: "accent", waiting: "warn", resolved: "good", closed: "neutral" };

export function StateBadge({ state }: { state: CaseState }) {
  return <Badge tone={tones[state]}>{useTranslations("cases.state")(state)}</Badge>;
}
