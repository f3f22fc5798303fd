import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { DeskState } from "@/lib/knowledge/desk/desk-list";
import type { VersionState } from "@/lib/knowledge/writing/version";

const deskTones: Record<DeskState, Tone> = {
  published: "good",
  changes: "info",
  draft: "neutral",
  review: "warn",
  scheduled: "accent",
  archived: "neutral",
};

export function DeskStateBadge({ state }: { state: DeskState }) {
  const t = useTranslations("knowledge.state");
  return (
    <Badge tone={deskTones[state]} dot>
      {t(state)}
    </Badge>
  );
}

const versionTones: Record<VersionState, Tone> = {
  draft: "neutral",
  review: "warn",
  scheduled: "accent",
  published: "good",
  superseded: "neutral",
  withdrawn: "neutral",
};

export function VersionStateBadge({ state }: { state: VersionState }) {
  const t = useTranslations("knowledge.versionState");
  return (
    <Badge tone={versionTones[state]} dot>
      {t(state)}
    </Badge>
  );
}
