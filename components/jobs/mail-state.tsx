import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

export type MailState = "queued" | "sent" | "kept" | "refused" | "failed";

const tones = { queued: "info", sent: "good", kept: "neutral", refused: "warn", failed: "bad" } as const;

export function MailStateBadge({ state }: { state: MailState }) {
  const t = useTranslations("outbox.state");
  return (
    <Badge tone={tones[state]} dot>
      {t(state)}
    </Badge>
  );
}
