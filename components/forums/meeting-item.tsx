import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import { type FormatLang, formatInstant, formatLocalDate } from "@/lib/format";
import {
  type MaterialState,
  type Meeting,
  type MeetingState,
  materialOf,
  stateOf,
} from "@/lib/forums/meetings/meeting";
import { MeetingForms } from "./meeting-forms";

const tones: Record<MeetingState, Tone> = { held: "good", calledOff: "neutral", overdue: "warn", planned: "info" };
const materialTones: Record<MaterialState, Tone | null> = { inTime: null, waited: null, late: "warn", missing: "bad" };

interface MeetingItemProps {
  meeting: Meeting;
  org: { slug: string; timeZone: string };
  /** Where meetings of several forums stand together. */
  showsForum?: boolean;
  isKept: boolean;
  /** Epoch milliseconds, and the local date. */
  now: number;
  today: string;
  lang: FormatLang;
}

/** A meeting: when, how it stands, how its material came; for those who keep the forum what they can say of it. */
export function MeetingItem({ meeting, org, showsForum = false, isKept, now, today, lang }: MeetingItemProps) {
  const t = useTranslations("forums");
  const state = stateOf(meeting, now);
  const { heldOn, plannedAt, calledOff, materialDueOn, materialOn, forum } = meeting;
  const material = materialOf(meeting, today);
  const tone = materialTones[material];
  const dates = {
    due: formatLocalDate(materialDueOn, lang),
    on: materialOn ? formatLocalDate(materialOn, lang) : "",
  };
  const when = heldOn ? formatLocalDate(heldOn, lang) : formatInstant(plannedAt, lang, org.timeZone);
  return (
    <li className="grid grid-cols-1 gap-1 py-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {showsForum && <span className="font-medium">{t(`name.${forum}`)}</span>}
        <span className="font-medium tabular-nums">{when}</span>
        <Badge tone={tones[state]}>{t(`meetings.state.${state}`)}</Badge>
        {tone && state !== "calledOff" && <Badge tone={tone}>{t(`meetings.material.${material}`)}</Badge>}
      </p>
      <p className="text-ink-subtle">
        {calledOff === null ? t(`meetings.materialText.${material}`, dates) : t("meetings.why", { reason: calledOff })}
      </p>
      {isKept && calledOff === null && (
        <MeetingForms {...{ meeting, org, today }} label={`${t(`name.${forum}`)} ${when}`} />
      )}
    </li>
  );
}
